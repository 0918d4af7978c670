package org.throughline.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Seals what has to be kept secret in the database with AES-256-GCM and the key {@code SECRETS_KEY}, 64 hex digits. */
@ApplicationScoped
public class Sealing {

    private static final String KEY = "secrets.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether a key is configured. */
    public boolean possible() {
        return key().isPresent();
    }

    /**
     * Seals; the result begins with the nonce.
     *
     * @param place what the secret belongs to, such as a table and a row's id; elsewhere it cannot be opened
     */
    public byte[] sealed(byte[] secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, 0, place);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /** Opens what was sealed for the same place with the same key. */
    public byte[] opened(byte[] sealed, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, place);
    }

    /** A mark that nobody can make without the key, always the same for the same words: it joins what must not be joined by others. */
    public byte[] mark(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key().orElseThrow(SecretsKeyMissing::new).getEncoded(), "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, byte[] nonce, byte[] input, int from, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key().orElseThrow(SecretsKeyMissing::new), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of " + place + " cannot be sealed or opened; is SECRETS_KEY the one it was sealed with?", e);
        }
    }

    private static Optional<SecretKey> key() {
        return ConfigProvider.getConfig().getOptionalValue(KEY, String.class).filter(hex -> hex.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}"))
                .map(hex -> new SecretKeySpec(HexFormat.of().parseHex(hex), "AES"));
    }
}
