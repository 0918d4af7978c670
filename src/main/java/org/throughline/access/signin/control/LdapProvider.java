package org.throughline.access.signin.control;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A directory that checks passwords: somebody is searched by name, then bound as.
 *
 * @param servers     asked in this order; all ldaps, or all ldap with StartTLS
 * @param trustStore  certificates to trust, PKCS#12; the Java runtime's own without it
 * @param filter      what everyone who may sign in fulfills
 * @param names       attributes of which one is what people type
 * @param idAttribute what never changes: entryUUID, or objectGUID in Active Directory
 */
public record LdapProvider(String name, String label, List<URI> servers, boolean startTls, Optional<String> trustStore, Optional<String> trustStorePassword,
        String bindDn, String bindPassword, String base, String filter, List<String> names, String idAttribute, Linking linking) implements Provider {

    static LdapProvider of(String name, Keys keys) {
        boolean startTls = keys.on("starttls", false);
        return new LdapProvider(name, keys.text("label", name), servers(keys, startTls), startTls, keys.text("truststore"), keys.text("truststore.password"),
                keys.required("bind.dn"), keys.required("bind.password"), keys.required("base"), keys.text("filter", "(objectClass=person)"),
                keys.list("names").isEmpty() ? List.of("uid", "mail") : keys.list("names"), keys.text("id.attribute", "entryUUID"), Linking.of(keys, "mail"));
    }

    private static List<URI> servers(Keys keys, boolean startTls) {
        List<URI> servers = keys.list("servers").stream().map(URI::create).toList();
        String scheme = startTls ? "ldap" : "ldaps";
        if (servers.isEmpty() || servers.stream().anyMatch(server -> server.getHost() == null || !scheme.equals(server.getScheme()))) {
            throw keys.wrong("servers", "wants one or more addresses that begin with " + scheme + "://: passwords go through TLS only");
        }
        return servers;
    }

    int port(URI server) {
        return server.getPort() > 0 ? server.getPort() : startTls ? 389 : 636;
    }

    String issuer() {
        return "ldap:" + name;
    }

    @Override
    public String way() {
        return "ldap";
    }

    @Override
    public String toString() {
        return "LDAP directory " + name + " at " + servers;
    }
}
