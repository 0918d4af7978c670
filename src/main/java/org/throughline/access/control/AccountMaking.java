package org.throughline.access.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
        if (accounts.ofLogin(login).isPresent()) {
            throw new LoginTaken(login);
        }
        accounts.add(new Account(login, passwords.hashed(password), displayName, person));
        audit.note(viewer.id().value(), "account made", person.toString(), login);
    }

    /** The same where the person may have the account already. */
    public void ensure(PersonId person, String login, String displayName, String password) {
        if (accounts.ofPerson(person).isEmpty()) {
            account(person, login, displayName, password);
        }
    }

    public void grant(PersonId person, Role role, OrganizationId organization) {
        accounts.grant(person, role, organization);
        audit.note(viewer.id().value(), "role granted", person.toString(), role + " at " + organization);
    }
}
