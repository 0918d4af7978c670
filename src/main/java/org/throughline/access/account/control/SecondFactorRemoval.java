package org.throughline.access.account.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.control.Accounts;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;

/** An administrator takes the second factor away from somebody who lost the device and the recovery codes. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class SecondFactorRemoval {

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorStore factors;

    @Inject
    Letters letters;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** With the next sign-in the person is asked to set it up again where their role needs one. */
    public void remove(PersonId person, String reason) {
        reach.require(person);
        if (person.equals(viewer.id())) {
            throw new NotYourself();
        }
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        if (!factors.end(accounts.ofPerson(person).orElseThrow(NotFound::new).id())) {
            throw new NotFound();
        }
        audit.note(viewer.id().value(), "second factor off", person.toString(), reason.strip());
        letters.tell(person, "second-factor-off");
    }
}
