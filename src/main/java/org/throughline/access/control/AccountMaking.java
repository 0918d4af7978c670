package org.throughline.access.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
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
    CurrentViewer viewer;

    @Inject
    Audit audit;

    /** A local account for a person who has none. */
    public void account(PersonId person, String login, String displayName, String password) {
        make(person, login, displayName, passwords.hashed(password));
    }

    /**
     * Accounts that share one password which is no secret, as a demo's: it is hashed once.
     *
     * @param people those who have no account yet get one, with the login and the name they are given here
     */
    public void shared(Map<PersonId, NewAccount> people, String password) {
        String hash = passwords.hashed(password);
        people.forEach((person, account) -> {
            if (accounts.ofPerson(person).isEmpty()) {
                make(person, account.login(), account.displayName(), hash);
            }
        });
    }

    private void make(PersonId person, String login, String displayName, String hash) {
        if (accounts.ofLogin(login).isPresent()) {
            throw new LoginTaken(login);
        }
        accounts.add(new Account(login, hash, displayName, person));
        audit.note(viewer.id().value(), "account made", person.toString(), login);
    }

    public record NewAccount(String login, String displayName) {}

    public void grant(PersonId person, Role role, OrganizationId organization) {
        viewer.require(Can.ADMINISTER, organization);
        accounts.grant(person, role, organization);
        audit.note(viewer.id().value(), "role granted", person.toString(), role + " at " + organization);
    }
}
