package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.Outgrowth;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.entity.Decision;

/** Leaders put a decision into the log of the plan in force, with what it grew out of. */
@Stateless
@RolesAllowed(Can.LEAD_VISION)
public class Deciding {

    @PersistenceContext
    EntityManager em;

    @Inject
    Plans plans;

    @Inject
    Origins origins;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Whether there is a plan that something about the commitment can be decided in. */
    public boolean inForce(UUID commitmentOrNull) {
        return plan(commitmentOrNull).isPresent();
    }

    public UUID decide(Outgrowth.Ground ground, String what, String how) {
        if (ground.school() != null) {
            viewer.require(Can.LEAD_VISION, new OrganizationId(ground.school()));
        } else if (!viewer.scope(Can.LEAD_VISION).whole()) {
            throw new NotYours();
        }
        Decision decision = new Decision(plan(ground.commitment()).orElseThrow(NotFound::new), ground.commitment(), ground.school(), what, how, viewer.id(), clock.instant(), clock.today());
        plans.add(decision);
        em.flush();
        origins.keep("DECISION", decision.id(), ground);
        audit.note(viewer.id().value(), "vision.decided", decision.id().toString(), what);
        return decision.id();
    }

    /** The commitment's plan where it is about one. */
    private Optional<UUID> plan(UUID commitment) {
        return SqlRead.of(em, Found.class, """
                        select p.id from vision.plan p where p.state = 'ADOPTED'
                            and (cast(:commitment as uuid) is null or exists (select 1 from vision.commitment c where c.plan_id = p.id and c.id = cast(:commitment as uuid)))
                        order by p.adopted_on desc, p.id""").with("commitment", commitment == null ? null : commitment.toString()).most(1).first().map(Found::id);
    }

    record Found(UUID id) {}
}
