package org.throughline.access.signin.control;

/** A way to sign in that the district switched on by configuration. */
public sealed interface Provider permits OpenIdProvider, SamlProvider, LdapProvider {

    /** Its short name in addresses and keys: small letters and digits. */
    String name();

    /** What people read on its button. */
    String label();

    Linking linking();

    /** As sessions keep it: oidc:name, saml:name or ldap. */
    String way();
}
