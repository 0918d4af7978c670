package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.PersonId;
import org.throughline.access.entity.Account;
import org.throughline.access.entity.ApiToken;
import org.throughline.platform.time.RealTime;

/** The ways in, for people who are nobody yet. */
@Stateless
@PermitAll
public class SignIn {

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    @Inject
    Accounts accounts;

    @Inject
    Authorities authorities;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    @RealTime
    Clock clock;

    /** Checks name and password. Refuses with {@link SignInFailed} or {@link TooManyAttempts}. */
    public Caller withPassword(String login, String password, String address) {
        Account account = checked(login, password, address);
        return new Caller(account.person().value(), account.login(), account.displayName(), account.language(), account.theme());
    }

    /** A bearer token for the API, shown this once. */
    public NewToken token(String login, String password, String address) {
        Account account = checked(login, password, address);
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String value = "tl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiToken token = new ApiToken(account, hash(value), "password", clock.instant(), TOKEN_LIFE);
        accounts.add(token);
        return new NewToken(value, token.expiresAt());
    }

    /** The person a bearer token stands for. */
    public Optional<PersonId> ofToken(String token) {
        return accounts.ofToken(hash(token), clock.instant());
    }

    /** What the person may do now; empty where the account is off. */
    public Set<String> capabilities(PersonId person) {
        return authorities.of(person).capabilities();
    }

    private Account checked(String login, String password, String address) {
        String name = Account.normalized(login);
        throttle.requireOpen(name, address);
        Optional<Account> account = accounts.ofLogin(name);
        if (account.isEmpty()) {
            passwords.spendTime(password);
        }
        if (account.isEmpty() || !passwords.matches(password, account.get().passwordHash()) || account.get().disabled()) {
            failedAttempts.note(name, address);
            throw new SignInFailed();
        }
        throttle.succeeded(name, address);
        account.get().signedIn(clock.instant());
        return account.get();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token's value and when it ends. */
    public record NewToken(String value, Instant expiresAt) {}
}
