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
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.entity.Account;
import org.throughline.access.entity.ApiToken;
import org.throughline.access.session.control.Sessions;
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
    RequestAuthority ofRequest;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    @RealTime
    Clock clock;

    /** Checks name and password, and begins a session. Refuses with {@link SignInFailed} or {@link TooManyAttempts}. */
    public Caller withPassword(String login, String password, String address, String agent) {
        PersonId person = checked(login, password, address).person();
        return caller(person, sessions.begin(person, "local", null, null, null, address, agent));
    }

    /** Who signed in, for the HTTP session: with a local account's settings, or as the rosters know the person. */
    public Caller caller(PersonId person, UUID session) {
        return accounts.ofPerson(person)
                .map(account -> new Caller(person.value(), account.login(), account.displayName(), account.language(), account.theme(), session))
                .orElseGet(() -> new Caller(person.value(), "", authorities.of(person).name(), "en", "system", session));
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

    /** What the person may do now; empty where the person is disabled. */
    public Set<String> capabilities(PersonId person) {
        return kept(authorities.of(person));
    }

    /** What the person may do in this session; empty too where that has ended. */
    public Set<String> capabilities(PersonId person, UUID session) {
        return session == null ? Set.of() : kept(authorities.inSession(person, session));
    }

    /** The use cases of the same request need not read it again. */
    private Set<String> kept(Authority authority) {
        ofRequest.keep(authority);
        return authority.capabilities();
    }

    private Account checked(String login, String password, String address) {
        String name = Account.normalized(login);
        throttle.requireOpen(name, address);
        Optional<Account> account = accounts.ofLogin(name);
        if (account.isEmpty()) {
            passwords.spendTime(password);
        }
        if (account.isEmpty() || !passwords.matches(password, account.get().passwordHash()) || accounts.disabled(account.get().person())) {
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
