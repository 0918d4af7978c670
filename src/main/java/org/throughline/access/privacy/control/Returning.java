package org.throughline.access.privacy.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.privacy.ErasedPeople;

/** Somebody was erased, and a roster brings them again: they stay erased, or are taken in anew. */
@Stateless
@RolesAllowed(Can.GUARD_PRIVACY)
public class Returning {

    @Inject
    ErasedPeople erased;

    @Inject
    Guarding guarding;

    @Inject
    Audit audit;

    public List<ErasedPeople.Again> waiting() {
        return erased.cameAgain(guarding.reach());
    }

    public void stayErased(PersonId person) {
        guarding.requireEverywhere();
        erased.stayErased(person.value());
        audit.note(guarding.viewer(), "stays erased", person.toString(), "");
    }

    public void takeIn(PersonId person) {
        guarding.requireEverywhere();
        erased.takeIn(person.value());
        audit.note(guarding.viewer(), "taken in after erasure", person.toString(), "");
    }
}
