package org.throughline.access.signin.control;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A provider of OpenID Connect.
 *
 * @param issuer     as its discovery document and every token must say
 * @param secret     none for a public client
 * @param parameters what is asked on top when somebody is sent there, such as hd or prompt
 */
public record OpenIdProvider(String name, String label, URI issuer, String clientId, Optional<String> secret, Authentication authentication,
        String scopes, Map<String, String> parameters, boolean endsSession, Linking linking) implements Provider {

    /** How the client proves itself at the token endpoint. */
    public enum Authentication { BASIC, POST }

    static OpenIdProvider of(String name, Keys keys) {
        return new OpenIdProvider(name, keys.text("label", name), keys.address("issuer"), keys.required("client.id"), keys.text("client.secret"),
                keys.one("client.authentication", Authentication.class, Authentication.BASIC), keys.text("scopes", "openid profile email"),
                keys.pairs("parameters"), keys.on("logout", true), Linking.of(keys, "email"));
    }

    @Override
    public String way() {
        return "oidc:" + name;
    }

    @Override
    public String toString() {
        return "OpenID Connect provider " + name + " at " + issuer;
    }
}
