package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.pd.SectionId;
import org.throughline.pd.entity.AttendanceMissing;
import org.throughline.pd.entity.Section;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Posts the credit of a section that is over, to everybody who was there. */
@Stateless
@RolesAllowed(Can.RUN_CATALOG)
public class CreditPosting {

    @Inject
    Sections sections;

    @Inject
    AttendanceBook book;

    @Inject
    Ledger ledger;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Posts what is not posted yet; asking twice is asking once. Returns the number of lines written. */
    public int post(SectionId id) {
        Section section = sections.lock(id);
        viewer.require(Can.RUN_CATALOG, section.school());
        Instant now = clock.instant();
        section.credited(now);
        long missing = book.missing(section);
        if (missing > 0) {
            throw new AttendanceMissing(section.title(), missing);
        }
        int lines = ledger.settle(section, section.held(), viewer.id(), now);
        if (lines > 0) {
            audit.note(viewer.id().value(), "pd.credit.posted", id.toString(), lines + " lines");
        }
        return lines;
    }
}
