package org.throughline.access.session.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;

/** Everyone sees where they are signed in, and ends what should not be. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class MySessions {

    @Inject
    OpenSessions open;

    @Inject
    Sessions sessions;

    @Inject
    Viewer viewer;

    public List<SessionRow> rows() {
        return open.of(viewer.id());
    }

    public void end(UUID session) {
        if (!open.belongs(session, viewer.id())) {
            throw new NotFound();
        }
        sessions.end(session, viewer.id(), Ending.ELSEWHERE);
    }

    /** Ends all but the one in which this is asked. */
    public int endOthers(UUID current) {
        return sessions.endOf(viewer.id(), current, viewer.id(), Ending.ELSEWHERE);
    }
}
