package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.CodeTaken;
import org.throughline.vision.entity.Commitment;
import org.throughline.vision.entity.Measure;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Plan;
import org.throughline.vision.entity.Wording;

/** Says by which numbers a commitment is judged, and enters those that only people know. */
@Stateless
@RolesAllowed(Can.LEAD_VISION)
public class MeasureKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    Plans plans;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** Adds a measure while the plan is written. The source is {@code entered} or one that a MeasureSource gives. */
    public UUID measure(CommitmentId id, String code, Wording title, MeasureKind kind, MeasureUnit unit, String source, Aim aim) {
        Commitment commitment = plans.commitment(id);
        Plan plan = plans.lock(commitment.planId());
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.requireOpen();
        List<Measure> there = em.createQuery("select m from Measure m where m.commitmentId = :commitment", Measure.class)
                .setParameter("commitment", id.value()).getResultList();
        if (there.stream().anyMatch(other -> other.code().equals(code))) {
            throw new CodeTaken(code);
        }
        Measure measure = new Measure(commitment, code, there.size() + 1, title, kind, unit, source, aim);
        em.persist(measure);
        return measure.id();
    }

    /** Enters the value of a day; entered again for the same day it is a correction, and both stay on record. */
    public void enter(UUID id, LocalDate asOf, double value, String note) {
        Measure measure = NotFound.unless(em.find(Measure.class, id));
        Commitment commitment = plans.binding(new CommitmentId(measure.commitmentId()));
        viewer.require(Can.LEAD_VISION, plans.plan(commitment.planId()).district());
        measure.enter(asOf, value, note, viewer.id(), clock.instant(), clock.today());
    }
}
