package org.throughline.access.account.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.control.Accounts;
import org.throughline.access.control.LoginTaken;
import org.throughline.access.entity.Account;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;

/** An administrator sends somebody the link by which they choose their own password. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class Invitations {

    @Inject
    Accounts accounts;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Gives a member of staff an account, or the one who has not used the link a new link. */
    public void invite(PersonId person, String login) {
        reach.require(person);
        if (accounts.kind(person).filter(kind -> !kind.equals("STAFF")).isPresent()) {
            throw new StaffOnly();
        }
        Letters.Addressee to = addressee(person);
        Account account = accounts.ofPerson(person).orElse(null);
        if (account != null && account.hasPassword()) {
            throw new HasPassword(account.displayName());
        }
        if (accounts.ofLogin(login).filter(other -> !other.person().equals(person)).isPresent()) {
            throw new LoginTaken(login);
        }
        if (account == null) {
            account = Account.invited(login, to.name(), person, to.tongue().code());
            accounts.add(account);
        } else {
            account.call(login);
        }
        letters.link(to, LinkKind.INVITATION, account.login(), links.make(account.id(), LinkKind.INVITATION, viewer.id()));
        audit.note(viewer.id().value(), "invited", person.toString(), account.login());
    }

    /** Sends somebody who has an account a link to choose a new password. */
    public void reset(PersonId person) {
        reach.require(person);
        Account account = accounts.ofPerson(person).orElseThrow(NotFound::new);
        letters.link(addressee(person), LinkKind.RESET, account.login(), links.make(account.id(), LinkKind.RESET, viewer.id()));
        audit.note(viewer.id().value(), "reset sent", person.toString(), account.login());
    }

    private Letters.Addressee addressee(PersonId person) {
        return letters.addressee(person).orElseThrow(() -> new NoAddress(accounts.ofPerson(person).map(Account::displayName).orElse("")));
    }
}
