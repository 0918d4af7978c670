package org.throughline.access.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
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

/** What people do with a one-time link, before they can sign in. */
@Stateless
@PermitAll
public class AccountLinks {

    @Inject
    Accounts accounts;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    ResetMaking resets;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    Throttle throttle;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** Whose password the link lets choose. Looking uses nothing up: mail programs open links before people do. */
    public Invited look(LinkKind kind, String code, String address) {
        Links.OpenLink link = open(kind, code, address);
        return new Invited(link.name(), link.login());
    }

    /** Sets the password and uses the link up; whoever was signed in with an older password no longer is. */
    public void choose(LinkKind kind, String code, String password, String address) {
        Links.OpenLink link = open(kind, code, address);
        Account account = accounts.ofPerson(link.person()).orElseThrow(NotFound::new);
        rules.require(password, accounts.namesAround(account));
        if (!links.use(link.id())) {
            throw new LinkOver();
        }
        account.password(passwords.hashed(password), clock.instant());
        sessions.endOf(link.person(), null, link.person(), Ending.PASSWORD);
        audit.note(link.person().value(), "link used", link.person().toString(), kind + " from " + address);
        if (kind == LinkKind.RESET) {
            letters.tell(link.person(), "password");
        }
    }

    /** Sends a link if somebody has this login or address. Nothing of the answer depends on it. */
    public void forgotten(String name, String address) {
        String asked = Account.normalized(name);
        boolean fresh = throttle.open(Attempt.RESET, asked, "");
        throttle.requireOpen(Attempt.RESET, "", address);
        throttle.failed(Attempt.RESET, asked, address);
        if (fresh) {
            resets.send(asked);
        }
    }

    private Links.OpenLink open(LinkKind kind, String code, String address) {
        throttle.requireOpen(Attempt.LINK, "", address);
        Optional<Links.OpenLink> link = links.open(kind, code);
        if (link.isEmpty()) {
            failedAttempts.note(Attempt.LINK, "", null, address);
            throw new LinkOver();
        }
        return link.get();
    }

    /** The person who may choose a password now. */
    public record Invited(String name, String login) {}
}
