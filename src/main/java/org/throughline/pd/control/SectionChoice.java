package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.pd.SectionId;
import org.throughline.platform.time.DomainClock;

/** Staff choose their own seats, in any school, while the window is open. */
@Stateless
@RolesAllowed(Can.CHOOSE_SECTIONS)
public class SectionChoice {

    @Inject
    Sections sections;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** Takes a seat for the viewer; asking twice is asking once. */
    public void choose(SectionId id) {
        PersonId person = viewer.id();
        Instant now = clock.instant();
        sections.requireStaff(Set.of(person));
        sections.lock(id).takeSeat(person, now);
    }

    /** Frees the seat that the viewer chose. */
    public void giveBack(SectionId id) {
        sections.lock(id).giveBack(viewer.id(), clock.instant());
    }
}
