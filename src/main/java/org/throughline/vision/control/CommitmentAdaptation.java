package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Adaptation;
import org.throughline.vision.entity.AdaptationThere;

/** A school says how it lives a commitment, and the district agrees or returns it with a reason. */
@Stateless
public class CommitmentAdaptation {

    @Inject
    Plans plans;

    @Inject
    Adaptations adaptations;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    @RolesAllowed(Can.ADAPT_COMMITMENTS)
    public UUID propose(CommitmentId commitment, OrganizationId school, String how, String decidedWith) {
        viewer.require(Can.ADAPT_COMMITMENTS, school);
        if (adaptations.of(commitment, school).isPresent()) {
            throw new AdaptationThere();
        }
        Adaptation adaptation = new Adaptation(plans.binding(commitment), school, how, decidedWith, viewer.id(), clock.instant());
        adaptations.add(adaptation);
        return adaptation.id();
    }

    /** Words it anew: a further proposal, or a revision of what was agreed. */
    @RolesAllowed(Can.ADAPT_COMMITMENTS)
    public void restate(UUID id, long seenVersion, String how, String decidedWith) {
        seen(id, seenVersion, Can.ADAPT_COMMITMENTS).restate(how, decidedWith, viewer.id(), clock.instant());
    }

    /** The school lives it from now on. */
    @RolesAllowed(Can.ADAPT_COMMITMENTS)
    public void beginUse(UUID id, long seenVersion) {
        seen(id, seenVersion, Can.ADAPT_COMMITMENTS).beginUse(viewer.id(), clock.instant());
    }

    @RolesAllowed(Can.LEAD_VISION)
    public void agree(UUID id, long seenVersion) {
        seen(id, seenVersion, Can.LEAD_VISION).agree(viewer.id(), clock.instant());
        audit.note(viewer.id().value(), "vision.adaptation.agreed", id.toString(), "");
    }

    @RolesAllowed(Can.LEAD_VISION)
    public void returnWith(UUID id, long seenVersion, String reason) {
        seen(id, seenVersion, Can.LEAD_VISION).returnWith(reason, viewer.id(), clock.instant());
        audit.note(viewer.id().value(), "vision.adaptation.returned", id.toString(), reason);
    }

    private Adaptation seen(UUID id, long seenVersion, String capability) {
        Adaptation adaptation = adaptations.get(id);
        viewer.require(capability, adaptation.school());
        adaptation.requireSeen(seenVersion);
        return adaptation;
    }
}
