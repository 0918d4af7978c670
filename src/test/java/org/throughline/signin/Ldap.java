package org.throughline.signin;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A real directory in this process, with TLS by a certificate of its own for localhost. */
final class Ldap implements AutoCloseable {

    static final String STORE_PASSWORD = "only-for-tests";
    static final String BASE = "dc=larkspur,dc=example";
    static final String SEARCHER = "cn=throughline,dc=larkspur,dc=example";

    private final InMemoryDirectoryServer server;
    private final Path keys;

    private Ldap(InMemoryDirectoryServer server, Path keys) {
        this.server = server;
        this.keys = keys;
    }

    static Ldap start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path keys = folder.resolve("ldap.p12");
            Files.deleteIfExists(keys);
            run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "ldap", "-keyalg", "RSA", "-keysize", "2048", "-validity", "30",
                    "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", STORE_PASSWORD);
            SSLUtil tls = new SSLUtil(new KeyStoreKeyManager(keys.toString(), STORE_PASSWORD.toCharArray(), "PKCS12", "ldap"), new TrustAllTrustManager());
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPSConfig("ldaps", InetAddress.getLoopbackAddress(), 0, tls.createSSLServerSocketFactory(), null),
                    InMemoryListenerConfig.createLDAPConfig("starttls", InetAddress.getLoopbackAddress(), 0, tls.createSSLSocketFactory()));
            config.addAdditionalBindCredentials(SEARCHER, STORE_PASSWORD);
            config.setSchema(null);
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: larkspur");
            person(server, "lin", "Lin Example", "lin@larkspur.example", "a password of lin");
            person(server, "mo", "Mo Example", "mo@elsewhere.example", "a password of mo");
            server.startListening();
            return new Ldap(server, keys);
        } catch (IOException | GeneralSecurityException | LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void person(InMemoryDirectoryServer server, String uid, String name, String mail, String password) throws LDAPException, LDIFException {
        server.add("dn: uid=" + uid + "," + BASE, "objectClass: inetOrgPerson", "objectClass: person", "uid: " + uid, "cn: " + name, "sn: Example", "displayName: " + name, "mail: " + mail,
                "userPassword: " + password);
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int tlsPort() {
        return server.getListenPort("ldaps");
    }

    int plainPort() {
        return server.getListenPort("starttls");
    }

    String trustStore() {
        return keys.toString();
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
