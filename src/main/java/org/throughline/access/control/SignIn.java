package org.throughline.access.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.access.account.control.CodeWanted;
import org.throughline.access.account.control.SecondFactor;
import org.throughline.access.account.control.SecondFactorStore;
import org.throughline.access.account.control.SecondFactorWanted;
import org.throughline.access.entity.Account;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.token.control.TokenScope;
import org.throughline.access.token.control.TokenStore;

/** The ways in, for people who are nobody yet. */
@Stateless
@PermitAll
public class SignIn {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

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
    SecondFactorStore factors;

    @Inject
    SecondFactor secondFactor;

    @Inject
    SecondFactorRule rule;

    @Inject
    TokenStore tokens;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    /**
     * Checks name and password, and says what else is wanted before a session may begin. Refuses with
     * {@link SignInFailed}, {@link TooManyAttempts} or {@link NoRoleYet}.
     */
    public Passed withPassword(String login, String password, String address) {
        Account account = checked(login, password, address);
        Authority authority = authorities.of(account.person());
        if (authority.grants().isEmpty()) {
            throw new NoRoleYet();
        }
        Next next = factors.on(account.id()) ? Next.CODE : rule.wants(authority) ? Next.SET_UP : Next.NOTHING;
        return new Passed(account.person(), next);
    }

    /** Begins the session of somebody who gave all that was wanted. */
    public Caller begin(PersonId person, String address, String agent) {
        return caller(person, sessions.begin(person, "local", null, null, null, address, agent));
    }

    /** Who signed in, for the HTTP session: with a local account's settings, or as the rosters know the person. */
    public Caller caller(PersonId person, UUID session) {
        return accounts.ofPerson(person)
                .map(account -> new Caller(person.value(), account.login(), account.displayName(), account.language(), account.theme(), session))
                .orElseGet(() -> new Caller(person.value(), "", authorities.of(person).name(), "en", "system", session));
    }

    /** A bearer token for the API, shown this once; the code is wanted where the second factor is on. */
    public TokenStore.Made token(String login, String password, String code, String address) {
        Passed passed = withPassword(login, password, address);
        if (passed.next() == Next.SET_UP) {
            throw new SecondFactorWanted();
        }
        if (passed.next() == Next.CODE) {
            if (code == null || code.isBlank()) {
                throw new CodeWanted();
            }
            secondFactor.check(passed.person(), code, address);
        }
        return tokens.make(passed.person(), "password", TokenScope.ALL, TOKEN_LIFE, passed.person());
    }

    /** Whom a bearer token stands for, and within which bounds. */
    public Optional<TokenStore.Holder> ofToken(String token) {
        return tokens.holder(token);
    }

    /** What the token may now: what its owner may, within its bounds. */
    public Set<String> capabilities(TokenStore.Holder holder) {
        Authority authority = authorities.of(holder.person());
        return kept(holder.scope().only() == null ? authority : authority.narrowed(holder.scope().only()));
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
        throttle.requireOpen(Attempt.PASSWORD, name, address);
        Account account = accounts.ofLogin(name).orElse(null);
        boolean right = false;
        if (account == null || !account.hasPassword()) {
            passwords.spendTime(password);
        } else {
            right = passwords.matches(password, account.passwordHash()) && !accounts.disabled(account.person());
        }
        if (!right) {
            failedAttempts.note(Attempt.PASSWORD, name, account == null ? null : account.person(), address);
            throw new SignInFailed();
        }
        throttle.succeeded(Attempt.PASSWORD, name, address);
        if (passwords.outdated(account.passwordHash())) {
            account.rehashed(passwords.hashed(password));
        }
        return account;
    }

    /** What is still wanted after the password. */
    public enum Next { NOTHING, CODE, SET_UP }

    /** Whose password was right. */
    public record Passed(PersonId person, Next next) {}
}
