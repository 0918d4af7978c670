package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.Walk;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** A walk is planned: its question, its window, how many visits where, and what to look for. */
@Stateless
@RolesAllowed(Can.PLAN_WALKS)
public class WalkPlanning {

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

    public WalkId plan(WalkPlan plan) {
        plan.visits().forEach(line -> viewer.require(Can.PLAN_WALKS, new OrganizationId(line.schoolId())));
        Walk walk = new Walk(plan.name(), plan.focus(), plan.opensOn(), plan.closesOn(), plan.visits(), plan.lookFors(),
                viewer.id(), clock.instant());
        walks.add(walk);
        audit.note(viewer.id().value(), "walk planned", walk.id().toString(), plan.name());
        return walk.walkId();
    }

    /** Sends the observers out. */
    public void begin(WalkId id) {
        Walk walk = walks.lock(id);
        walk.schools().forEach(school -> viewer.require(Can.PLAN_WALKS, school));
        walk.begin();
        agreements.begin(id);
        audit.note(viewer.id().value(), "walk begun", id.toString(), walk.name());
    }

    /**
     * What is planned.
     *
     * @param focus    the question that the visits shall answer
     * @param visits   for each school and grade band how many
     * @param lookFors in the order in which observers meet them
     */
    public record WalkPlan(String name, String focus, LocalDate opensOn, LocalDate closesOn, List<PlannedVisits> visits,
            List<LookForId> lookFors) {}
}
