package org.throughline.access.account.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.access.control.Accounts;
import org.throughline.access.control.Attempt;
import org.throughline.access.control.FailedAttempts;
import org.throughline.access.control.PasswordRules;
import org.throughline.access.control.Passwords;
import org.throughline.access.control.Throttle;
import org.throughline.access.entity.Account;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.Sessions;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Everyone looks after their own account. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class MyAccount {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    SecondFactorStore factors;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    Sessions sessions;

    @Inject
    Letters letters;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** The local account; empty for who signs in through a provider. */
    public Optional<Mine> mine() {
        return accounts.ofPerson(viewer.id()).filter(Account::hasPassword).map(account -> new Mine(account.login(), account.passwordAt(), factors.on(account.id()), factors.recoveryCodesLeft(account.id())));
    }

    /** Whoever is signed in elsewhere no longer is; the session in which this is asked goes on. */
    public void changePassword(String old, String chosen, UUID session, String address) {
        Account account = accounts.ofPerson(viewer.id()).filter(Account::hasPassword).orElseThrow(NotFound::new);
        throttle.requireOpen(Attempt.PASSWORD, account.login(), address);
        if (!passwords.matches(old, account.passwordHash())) {
            failedAttempts.note(Attempt.PASSWORD, account.login(), viewer.id(), address);
            throw new WrongOldPassword();
        }
        rules.require(chosen, accounts.namesAround(account));
        account.password(passwords.hashed(chosen), clock.instant());
        sessions.endOf(viewer.id(), session, viewer.id(), Ending.PASSWORD);
        audit.note(viewer.id().value(), "password changed", viewer.id().toString(), "");
        letters.tell(viewer.id(), "password");
    }

    /** @param passwordAt null for a password that somebody else chose */
    public record Mine(String login, Instant passwordAt, boolean secondFactor, long recoveryCodes) {}
}
