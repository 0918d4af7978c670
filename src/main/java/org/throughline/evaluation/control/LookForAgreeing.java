package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.entity.LookFor.Wording;
import org.throughline.evaluation.entity.LookFor;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/** The district agrees what observers look for, commitment by commitment. */
@Stateless
@RolesAllowed(Can.PLAN_WALKS)
public class LookForAgreeing {

    @Inject
    Walks walks;

    @Inject
    Thread thread;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public LookForId agree(String code, CommitmentId commitment, Wording wording) {
        requireWholeDistrict();
        LookFor made = new LookFor(code, commitment, wording, clock.instant());
        keep(made);
        return made.lookForId();
    }

    /** Makes the next edition; walks that are planned already keep the one they have. */
    public LookForId reword(LookForId id, Wording wording) {
        requireWholeDistrict();
        LookFor before = walks.lookFor(id);
        LookFor made = before.reword(wording, clock.instant());
        thread.untie(before.commitment(), Thread.Kind.LOOK_FOR, before.id());
        walks.flush();
        keep(made);
        return made.lookForId();
    }

    private void requireWholeDistrict() {
        if (!viewer.scope(Can.PLAN_WALKS).whole()) {
            throw new NotYours();
        }
    }

    private void keep(LookFor made) {
        walks.add(made);
        thread.tie(made.commitment(), Thread.Kind.LOOK_FOR, made.id(), made.title());
        audit.note(viewer.id().value(), "look-for agreed", made.id().toString(), made.code() + ", edition " + made.edition());
    }
}
