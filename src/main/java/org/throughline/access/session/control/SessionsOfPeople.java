package org.throughline.access.session.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.account.control.Reach;
import org.throughline.platform.NotFound;

/** An administrator sees where a person is signed in, and ends it. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class SessionsOfPeople {

    @Inject
    OpenSessions open;

    @Inject
    Sessions sessions;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    public List<SessionRow> rows(PersonId person) {
        reach.require(person);
        return open.of(person);
    }

    public void end(PersonId person, UUID session) {
        reach.require(person);
        if (!open.belongs(session, person)) {
            throw new NotFound();
        }
        sessions.end(session, viewer.id(), Ending.ADMINISTRATOR);
    }

    public int endAll(PersonId person) {
        reach.require(person);
        return sessions.endOf(person, null, viewer.id(), Ending.ADMINISTRATOR);
    }
}
