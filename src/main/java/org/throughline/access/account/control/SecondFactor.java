package org.throughline.access.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.throughline.access.PersonId;
import org.throughline.access.control.Accounts;
import org.throughline.access.control.Attempt;
import org.throughline.access.control.FailedAttempts;
import org.throughline.access.control.Throttle;
import org.throughline.access.entity.Account;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;

/** The second step of signing in with a password, for people whose password was right, and its set-up. */
@Stateless
@PermitAll
public class SecondFactor {

    private static final int SECRET_BYTES = 20;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorStore factors;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    Letters letters;

    @Inject
    Audit audit;

    /** Takes a code of the person's device or one of the recovery codes; each counts once. */
    public void check(PersonId person, String code, String address) {
        Account account = accounts.ofPerson(person).orElseThrow(NotFound::new);
        throttle.requireOpen(Attempt.CODE, account.login(), address);
        if (!factors.spend(account.id(), code)) {
            failedAttempts.note(Attempt.CODE, account.login(), person, address);
            throw new CodeWrong();
        }
        throttle.succeeded(Attempt.CODE, account.login(), address);
        if (SecondFactorStore.isRecovery(code)) {
            audit.note(person.value(), "recovery code used", person.toString(), factors.recoveryCodesLeft(account.id()) + " left");
            letters.tell(person, "recovery");
        }
    }

    /** A secret that is not kept before a code proves that a device has it. */
    public Offer offer(PersonId person) {
        Account account = accounts.ofPerson(person).filter(Account::hasPassword).orElseThrow(NotFound::new);
        byte[] secret = SecondFactorStore.random(SECRET_BYTES);
        String base32 = Base32.of(secret);
        String name = URLEncoder.encode(account.login(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Offer(secret, base32, "otpauth://totp/Throughline:" + name + "?secret=" + base32 + "&issuer=Throughline&algorithm=SHA1&digits=6&period=30");
    }

    /** Switches the second factor on; returns the recovery codes, shown this once. */
    public List<String> setUp(PersonId person, byte[] secret, String code, String address) {
        Account account = accounts.ofPerson(person).filter(Account::hasPassword).orElseThrow(NotFound::new);
        if (factors.on(account.id())) {
            throw new SecondFactorOn();
        }
        throttle.requireOpen(Attempt.CODE, account.login(), address);
        Optional<Long> step = factors.step(secret, code.replaceAll("\\s", ""));
        if (step.isEmpty()) {
            failedAttempts.note(Attempt.CODE, account.login(), person, address);
            throw new CodeWrong();
        }
        List<String> codes = factors.begin(account.id(), secret, step.get());
        audit.note(person.value(), "second factor on", person.toString(), "");
        letters.tell(person, "second-factor-on");
        return codes;
    }

    /** A secret for a device: as it is, as people type it, and as the address that a picture of squares holds. */
    public record Offer(byte[] secret, String typed, String address) implements Serializable {}
}
