package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.entity.Walk;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** The team agrees what the visits showed, and later shares it with the schools. */
@Stateless
@RolesAllowed(Can.PLAN_WALKS)
public class Debriefing {

    @Inject
    Walks walks;

    @Inject
    Agreements agreements;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Ends the rating with a statement of the pattern. */
    public void debrief(WalkId id, long seenVersion, String pattern) {
        Walk walk = own(id);
        walk.requireSeen(seenVersion);
        walk.debrief(pattern, walks.done(id), clock.instant());
        agreements.judge(id);
        audit.note(viewer.id().value(), "walk debriefed", id.toString(), walk.name());
    }

    /** Lets the schools read the statement. */
    public void share(WalkId id) {
        Walk walk = own(id);
        walk.share(clock.instant());
        audit.note(viewer.id().value(), "walk shared", id.toString(), walk.name());
    }

    private Walk own(WalkId id) {
        Walk walk = walks.lock(id);
        walk.schools().forEach(school -> viewer.require(Can.PLAN_WALKS, school));
        return walk;
    }
}
