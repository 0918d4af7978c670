package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;

/** A list of people leaves the application as a file, and that is on record. */
@Stateless
@RolesAllowed(Can.SEE_PEOPLE)
public class PeopleFile {

    @Inject
    PeopleQueries people;

    @Inject
    Audit audit;

    @Inject
    Viewer viewer;

    /** Filter is what was asked, as the address says it. */
    public void begin(String filter) {
        audit.note(viewer.id().value(), "people exported", "people", filter);
    }

    public List<PersonRow> rowsAfter(PeopleFilter filter, PersonRow last, int most) {
        return people.rowsAfter(filter, last, most);
    }
}
