/**
 * Sign-in by the district's own providers: OpenID Connect, SAML and LDAP, several at once, each by configuration.
 *
 * <p>A provider only says who somebody is; what they may do is kept here. An {@code Identity}, known by issuer and
 * subject, is linked to a person of the rosters once: by a claim that names exactly one active member of staff, or by
 * an administrator's hand. Never by a displayed name, and never a student. Groups of a provider give roles at most
 * once, when the identity is linked.
 *
 * <p>Providers are asked outside of transactions and for the first time when somebody wants to sign in by them, so one
 * that is down stops nobody else. Signing out ends the provider's session too, and back-channel logout ends ours.
 */
package org.throughline.access.signin;
