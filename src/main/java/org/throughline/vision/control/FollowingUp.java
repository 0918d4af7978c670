package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.FollowUp;
import org.throughline.vision.entity.FollowUpPlanned;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Report;

/** The district plans to look, the school reports and signs, the district says what it found. */
@Stateless
public class FollowingUp {

    @Inject
    Plans plans;

    @Inject
    FollowUps followUps;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    @RolesAllowed(Can.LEAD_VISION)
    public UUID plan(CommitmentId commitment, OrganizationId school, LocalDate due) {
        viewer.require(Can.LEAD_VISION, school);
        if (followUps.planned(commitment, school, due)) {
            throw new FollowUpPlanned(due);
        }
        FollowUp followUp = new FollowUp(plans.binding(commitment), school, due, viewer.id(), clock.instant());
        followUps.add(followUp);
        return followUp.id();
    }

    /** The school's own report, signed by whoever answers for the school. */
    @RolesAllowed(Can.ADAPT_COMMITMENTS)
    public void report(UUID id, long seenVersion, Report own) {
        FollowUp followUp = seen(id, seenVersion, Can.ADAPT_COMMITMENTS);
        followUp.report(own, viewer.id(), clock.today());
        audit.note(viewer.id().value(), "vision.follow-up.reported", id.toString(), own.of() + " of " + own.total());
    }

    @RolesAllowed(Can.LEAD_VISION)
    public void hold(UUID id, long seenVersion, Outcome outcome) {
        FollowUp followUp = seen(id, seenVersion, Can.LEAD_VISION);
        followUp.hold(outcome, viewer.id(), clock.today());
        audit.note(viewer.id().value(), "vision.follow-up.held", id.toString(), outcome.finding().name());
    }

    private FollowUp seen(UUID id, long seenVersion, String capability) {
        FollowUp followUp = followUps.get(id);
        viewer.require(capability, followUp.school());
        followUp.requireSeen(seenVersion);
        return followUp;
    }
}
