package org.throughline.signin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test of sign-in: the application and its providers run, each as a process of its own, for all of these tests. */
abstract class WithProviders {

    static final String PASSWORD = "at-keycloak";

    static Application application;
    static Keycloak keycloak;

    @RegisterExtension
    static final BeforeAllCallback RUNNING = context -> {
        Running running = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
        application = running.application;
        keycloak = running.keycloak;
    };

    static void requireKeycloak() {
        Assumptions.assumeFalse(Keycloak.isAbsent(), "Keycloak could not be downloaded");
    }

    /** Says what people see of a page, without its tags. */
    static String words(Visitor visitor) {
        return visitor.body().replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** A visitor who signed in with the first administrator's local account. */
    static Visitor administrator() {
        Visitor visitor = new Visitor();
        visitor.open("/sign-in").send("password", Map.of("login", Application.ADMINISTRATOR, "password", Application.PASSWORD));
        return visitor;
    }

    /** Everything that is started once, and stopped at the end. */
    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private final Keycloak keycloak = Keycloak.isAbsent() ? null : Keycloak.start(Application.address());
        private final Ldap ldap = Ldap.start(Path.of(System.getProperty("signin.folder") + "-ldap"));
        private final Application application = Application.start(configuration(ldap));

        Running() {
            try {
                application.await();
                if (keycloak != null) {
                    keycloak.await();
                }
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        private static Map<String, String> configuration(Ldap ldap) {
            Map<String, String> keys = directories(ldap);
            String issuers = "http://127.0.0.1:" + System.getProperty("signin.keycloak.port") + "/realms/";
            // the first administrator signs in with a password alone
            keys.put("SECOND_FACTOR_ROLES", "none");
            keys.put("SIGNIN_HELP", "The help desk answers on school days: 555-0142.");
            keys.put("SIGNIN_OIDC", "district,office,broken,asleep");
            for (String name : new String[] {"district", "office"}) {
                keys.put("SIGNIN_OIDC_" + name.toUpperCase(java.util.Locale.ROOT) + "_ISSUER", issuers + name);
                keys.put("SIGNIN_OIDC_" + name.toUpperCase(java.util.Locale.ROOT) + "_CLIENT_ID", "throughline");
                keys.put("SIGNIN_OIDC_" + name.toUpperCase(java.util.Locale.ROOT) + "_CLIENT_SECRET", "only-for-tests");
            }
            keys.put("SIGNIN_OIDC_DISTRICT_LABEL", "the district");
            keys.put("SIGNIN_OIDC_DISTRICT_GROUPS", "district-leaders=DISTRICT_LEADER");
            keys.put("SIGNIN_OIDC_OFFICE_LABEL", "the office");
            keys.put("SIGNIN_OIDC_OFFICE_REQUIRE", "email_verified=true");
            // one whose keys are wrong and one that is down stop nobody else
            keys.put("SIGNIN_OIDC_BROKEN_ISSUER", "http://provider.example");
            keys.put("SIGNIN_OIDC_BROKEN_CLIENT_ID", "throughline");
            keys.put("SIGNIN_OIDC_ASLEEP_ISSUER", "http://127.0.0.1:1/realms/none");
            keys.put("SIGNIN_OIDC_ASLEEP_CLIENT_ID", "throughline");
            keys.put("SIGNIN_OIDC_ASLEEP_LABEL", "a provider that sleeps");
            keys.put("SIGNIN_SAML", "campus");
            keys.put("SIGNIN_SAML_CAMPUS_METADATA", issuers + "district/protocol/saml/descriptor");
            keys.put("SIGNIN_SAML_CAMPUS_LABEL", "the campus");
            return keys;
        }

        /** Three directories, which are one: by TLS, by StartTLS after a server that is down, and with no trust in it. */
        private static Map<String, String> directories(Ldap ldap) {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("SIGNIN_LDAP", "staff,second,stranger");
            for (String name : new String[] {"STAFF", "SECOND", "STRANGER"}) {
                keys.put("SIGNIN_LDAP_" + name + "_LABEL", "the " + name.toLowerCase(java.util.Locale.ROOT) + (name.equals("SECOND") ? " directory" : ""));
                keys.put("SIGNIN_LDAP_" + name + "_SERVERS", "ldaps://localhost:" + ldap.tlsPort());
                keys.put("SIGNIN_LDAP_" + name + "_BIND_DN", Ldap.SEARCHER);
                keys.put("SIGNIN_LDAP_" + name + "_BIND_PASSWORD", Ldap.STORE_PASSWORD);
                keys.put("SIGNIN_LDAP_" + name + "_BASE", Ldap.BASE);
                keys.put("SIGNIN_LDAP_" + name + "_TRUSTSTORE", ldap.trustStore());
                keys.put("SIGNIN_LDAP_" + name + "_TRUSTSTORE_PASSWORD", Ldap.STORE_PASSWORD);
            }
            keys.put("SIGNIN_LDAP_SECOND_STARTTLS", "true");
            keys.put("SIGNIN_LDAP_SECOND_SERVERS", "ldap://localhost:1,ldap://localhost:" + ldap.plainPort());
            keys.remove("SIGNIN_LDAP_STRANGER_TRUSTSTORE");
            return keys;
        }

        @Override
        public void close() {
            application.close();
            ldap.close();
            if (keycloak != null) {
                keycloak.close();
            }
        }
    }
}
