package org.throughline.access.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.account.control.Reach;
import org.throughline.access.account.control.StaffOnly;
import org.throughline.access.entity.Account;
import org.throughline.platform.audit.Audit;

/** An administrator gives people local accounts and roles. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class AccountMaking {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    CurrentViewer viewer;

    @Inject
    Reach reach;

    @Inject
    Audit audit;

    /** A local account for a person who has none. */
    public void account(PersonId person, String login, String displayName, String password) {
        Account account = new Account(login, passwords.hashed(password), displayName, person);
        rules.require(password, accounts.namesAround(account));
        make(account);
    }

    /**
     * Accounts that share one password which is no secret, as a demo's: it is hashed once, and no rule asked.
     *
     * @param people those who have no account yet get one, with the login and the name they are given here
     */
    public void shared(Map<PersonId, NewAccount> people, String password) {
        String hash = passwords.hashed(password);
        people.forEach((person, account) -> {
            if (accounts.ofPerson(person).isEmpty()) {
                make(new Account(account.login(), hash, account.displayName(), person));
            }
        });
    }

    private void make(Account account) {
        reach.require(account.person());
        if (accounts.ofLogin(account.login()).isPresent()) {
            throw new LoginTaken(account.login());
        }
        if (accounts.kind(account.person()).filter(kind -> !kind.equals("STAFF")).isPresent()) {
            throw new StaffOnly();
        }
        accounts.add(account);
        audit.note(viewer.id().value(), "account made", account.person().toString(), account.login());
    }

    public record NewAccount(String login, String displayName) {}

    public void grant(PersonId person, Role role, OrganizationId organization) {
        viewer.require(Can.ADMINISTER, organization);
        accounts.grant(person, role, organization);
        audit.note(viewer.id().value(), "role granted", person.toString(), role + " at " + organization);
    }

    /** Makes somebody an administrator of every district there is, as only one who is so may. */
    public void grantEverything(PersonId person) {
        grant(person, Role.ADMINISTRATOR, accounts.wholeSystem());
    }
}
