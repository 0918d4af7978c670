package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.CodeTaken;
import org.throughline.vision.entity.Commitment;
import org.throughline.vision.entity.Definition;
import org.throughline.vision.entity.Plan;
import org.throughline.vision.entity.PlanInForce;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Voices;
import org.throughline.vision.entity.Wording;

/** The district writes its plan, asks about it, adopts it, and one day closes it. */
@Stateless
@RolesAllowed(Can.LEAD_VISION)
public class PlanAdoption {

    @Inject
    Plans plans;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public UUID draft(OrganizationId district, Wording title, Wording vision, LocalDate startsOn, LocalDate endsOn) {
        viewer.require(Can.LEAD_VISION, district);
        Plan plan = new Plan(district, title, vision, startsOn, endsOn);
        plans.add(plan);
        return plan.id();
    }

    /** Begins a plan with the first version of its working definition. */
    public UUID write(OrganizationId district, Wording title, Wording vision, LocalDate startsOn, LocalDate endsOn, Wording is, Wording isNot) {
        UUID id = draft(district, title, vision, startsOn, endsOn);
        define(id, is, isNot, List.of());
        return id;
    }

    /** Says anew what the plan is called, what it is for and for which years. */
    public void describe(UUID id, long seenVersion, Wording title, Wording vision, LocalDate startsOn, LocalDate endsOn) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.requireSeen(seenVersion);
        plan.describe(title, vision, startsOn, endsOn);
    }

    /** Writes the next version of the working definition; this may happen in an adopted plan, too. */
    public void define(UUID id, Wording is, Wording isNot, List<Wording> misconceptions) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        int number = plans.newestDefinition(plan).map(Definition::number).orElse(0) + 1;
        plans.add(new Definition(plan, number, is, isNot, misconceptions, viewer.id(), clock.instant()));
    }

    /** Adds a commitment. Cohorts name the schools that owe it; none means all. */
    public CommitmentId commit(UUID id, String code, Promise promise, LocalDate due, Set<Integer> cohorts) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.requireOpen();
        List<Commitment> there = plans.commitments(plan);
        if (there.stream().anyMatch(other -> other.code().equals(code))) {
            throw new CodeTaken(code);
        }
        Commitment commitment = new Commitment(plan, code, there.size() + 1, promise, due, cohorts);
        plans.add(commitment);
        return commitment.commitmentId();
    }

    public void openConsultation(UUID id, LocalDate from, LocalDate plannedEnd) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.openConsultation(from, plannedEnd);
    }

    public void extendConsultation(UUID id, LocalDate end, Wording reason) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.extendConsultation(end, reason);
    }

    /** Puts the plan in force today, with what it was written from. */
    public void adopt(UUID id, Voices voices) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plans.inForce(plan.district()).ifPresent(other -> {
            throw new PlanInForce(other.title().en());
        });
        plan.heard(voices);
        plan.adopt(plans.newestDefinition(plan).orElse(null), plans.commitments(plan), viewer.id(), clock.today());
        audit.note(viewer.id().value(), "vision.plan.adopted", id.toString(), plan.title().en());
    }

    public void close(UUID id) {
        Plan plan = plans.lock(id);
        viewer.require(Can.LEAD_VISION, plan.district());
        plan.close(clock.today());
        audit.note(viewer.id().value(), "vision.plan.closed", id.toString(), plan.title().en());
    }

    /** Says on the public page how far the district is with a commitment. */
    public void tellPublic(CommitmentId id, Wording note) {
        Commitment commitment = plans.binding(id);
        viewer.require(Can.LEAD_VISION, plans.plan(commitment.planId()).district());
        commitment.tellPublic(note);
    }
}
