package org.throughline.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** PBKDF2 as the platform offers it, with the work factor that OWASP asked for in 2025. */
@ApplicationScoped
class Passwords {

    static final int LEAST_CHARACTERS = 12;

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    Pbkdf2PasswordHash hash;

    private String anybodys;

    @PostConstruct
    void prepare() {
        hash.initialize(PARAMETERS);
        anybodys = hash.generate("no account has this password".toCharArray());
    }

    String hashed(String password) {
        if (password.length() < LEAST_CHARACTERS) {
            throw new PasswordTooShort(LEAST_CHARACTERS);
        }
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String kept) {
        return hash.verify(password.toCharArray(), kept);
    }

    /** Takes as long as a real check, so that time does not tell which names exist. */
    void spendTime(String password) {
        hash.verify(password.toCharArray(), anybodys);
    }
}
