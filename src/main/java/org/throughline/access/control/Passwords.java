package org.throughline.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * PBKDF2 as the platform offers it, by default with the work factor that OWASP asks for with HMAC-SHA-512. The same password typed
 * on different keyboards can be different characters, so passwords are compared in Unicode's form NFKC.
 */
@ApplicationScoped
public class Passwords {

    /** No account has a longer one; whatever is longer is not worth hashing. */
    private static final int MOST_CHARACTERS = 1024;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    @Inject
    @ConfigProperty(name = "password.iterations", defaultValue = "220000")
    int iterations;

    @Inject
    Pbkdf2PasswordHash hash;

    private String anybodys;

    @PostConstruct
    void prepare() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", String.valueOf(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        anybodys = hash.generate("no account has this password".toCharArray());
    }

    static String normalized(String password) {
        return Normalizer.normalize(password.length() > MOST_CHARACTERS ? password.substring(0, MOST_CHARACTERS) : password, Normalizer.Form.NFKC);
    }

    public String hashed(String password) {
        return hash.generate(normalized(password).toCharArray());
    }

    public boolean matches(String password, String kept) {
        return hash.verify(normalized(password).toCharArray(), kept);
    }

    /** Whether it was made with less work than is asked for today. */
    public boolean outdated(String kept) {
        return !kept.startsWith(ALGORITHM + ":" + iterations + ":");
    }

    /** Takes as long as a real check, so that time does not tell which names exist. */
    public void spendTime(String password) {
        matches(password, anybodys);
    }
}
