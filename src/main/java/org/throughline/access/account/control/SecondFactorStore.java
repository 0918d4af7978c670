package org.throughline.access.account.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.throughline.access.control.Tokens;
import org.throughline.platform.SqlRead;
import org.throughline.platform.secret.Sealing;
import org.throughline.platform.time.RealTime;

/** Codes by time (RFC 6238) and codes on paper, each of which counts once. */
@ApplicationScoped
public class SecondFactorStore {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CHARACTERS = 16;
    /** A clock may be this many steps of 30 seconds ahead or behind. */
    private static final int STEPS_AROUND = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealing sealing;

    @Inject
    @RealTime
    Clock clock;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    public boolean on(UUID account) {
        return !em.createNativeQuery("select 1 from access.second_factor where account_id = :account").setParameter("account", account).getResultList().isEmpty();
    }

    long recoveryCodesLeft(UUID account) {
        return ((Number) em.createNativeQuery("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .setParameter("account", account).getSingleResult()).longValue();
    }

    /** The step of time that a code belongs to, if it is one of the secret's around now. */
    Optional<Long> step(byte[] secret, String code) {
        Duration length = generator.getTimeStep();
        long now = clock.millis() / length.toMillis();
        return LongStream.rangeClosed(now - STEPS_AROUND, now + STEPS_AROUND).filter(step -> code(secret, step).equals(code)).boxed().findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), Instant.ofEpochMilli(step * generator.getTimeStep().toMillis()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True if the code is right and was not used before. */
    boolean spend(UUID account, String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == RECOVERY_CHARACTERS ? spendRecovery(account, plain) : spendTimed(account, plain);
    }

    static boolean isRecovery(String code) {
        return code.replaceAll("[\\s-]", "").length() == RECOVERY_CHARACTERS;
    }

    private boolean spendTimed(UUID account, String code) {
        Optional<Kept> kept = SqlRead.of(em, Kept.class, "select secret from access.second_factor where account_id = :account").with("account", account).first();
        Optional<Long> step = kept.flatMap(row -> step(sealing.opened(row.secret(), place(account)), code));
        return step.isPresent() && em.createNativeQuery("update access.second_factor set last_step = :step where account_id = :account and last_step < :step")
                .setParameter("step", step.get()).setParameter("account", account).executeUpdate() == 1;
    }

    private boolean spendRecovery(UUID account, String code) {
        return em.createNativeQuery("update access.recovery_code set used_at = :now where account_id = :account and hash = :hash and used_at is null")
                .setParameter("now", clock.instant()).setParameter("account", account).setParameter("hash", Tokens.hash(code)).executeUpdate() == 1;
    }

    /** Switches it on; returns the recovery codes, shown this once. */
    List<String> begin(UUID account, byte[] secret, long step) {
        end(account);
        em.createNativeQuery("insert into access.second_factor (account_id, secret, begun_at, last_step) values (:account, :secret, :now, :step)")
                .setParameter("account", account).setParameter("secret", sealing.sealed(secret, place(account)))
                .setParameter("now", clock.instant()).setParameter("step", step).executeUpdate();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Base32.of(random(RECOVERY_CHARACTERS * 5 / 8));
            codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
            em.createNativeQuery("insert into access.recovery_code (account_id, hash) values (:account, :hash)")
                    .setParameter("account", account).setParameter("hash", Tokens.hash(code)).executeUpdate();
        }
        return codes;
    }

    boolean end(UUID account) {
        em.createNativeQuery("delete from access.recovery_code where account_id = :account").setParameter("account", account).executeUpdate();
        return em.createNativeQuery("delete from access.second_factor where account_id = :account").setParameter("account", account).executeUpdate() == 1;
    }

    static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    private static String place(UUID account) {
        return "access.second_factor " + account;
    }

    private record Kept(byte[] secret) {}
}
