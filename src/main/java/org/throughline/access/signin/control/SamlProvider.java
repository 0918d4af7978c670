package org.throughline.access.signin.control;

import java.util.Optional;

/**
 * A provider of SAML 2.0.
 *
 * @param metadata  where its metadata are: an https address, or the path of a file
 * @param entityId  its name, if the metadata are to be of no other
 * @param subject   the attribute that never changes, where the NameID is not persistent
 * @param keystore  PKCS#12 with our own key: requests are then signed, which signing out wants at most providers
 */
public record SamlProvider(String name, String label, String metadata, Optional<String> entityId, Optional<String> subject, String nameIdFormat,
        Optional<String> keystore, String keystorePassword, String keystoreAlias, boolean endsSession, Linking linking) implements Provider {

    static SamlProvider of(String name, Keys keys) {
        String metadata = keys.required("metadata");
        if (!metadata.startsWith("/")) {
            keys.address("metadata");
        }
        return new SamlProvider(name, keys.text("label", name), metadata, keys.text("entity.id"), keys.text("subject"),
                keys.text("nameid.format", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
                keys.text("keystore"), keys.text("keystore.password", ""), keys.text("keystore.alias", "throughline"), keys.on("logout", true),
                Linking.of(keys, "mail"));
    }

    @Override
    public String way() {
        return "saml:" + name;
    }

    @Override
    public String toString() {
        return "SAML provider " + name + " of " + metadata;
    }
}
