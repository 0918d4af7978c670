package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.ViewersWork;
import org.throughline.evaluation.WalkId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;

/** What waits in walks: visits still to be made by observers, a debrief by those who planned. */
@ApplicationScoped
class WalkWork extends ViewersWork {

    private static final int DAYS_TO_DEBRIEF = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    WalkWork() {
        super("evaluation");
    }

    @Override
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (viewer.may(Can.OBSERVE)) {
            items.addAll(visits());
        }
        if (viewer.may(Can.PLAN_WALKS)) {
            items.addAll(debriefs());
        }
        return items;
    }

    private List<WorkItem> visits() {
        Scope scope = viewer.scope(Can.OBSERVE);
        return SqlRead.of(em, Left.class, """
                        select x.id, x.name, x.closes_on, sum(x.planned), sum(least(x.planned, x.done)), count(*) filter (where x.done < x.planned),
                               max(x.school) filter (where x.done < x.planned)
                        from (select w.id, w.name, w.closes_on, s.name as school, sum(p.visits) as planned,
                                     (select count(*) from evaluation.visit v where v.walk_id = w.id and v.school_id = s.id and v.minutes is not null) as done
                              from evaluation.walk w
                              join evaluation.walk_plan p on p.walk_id = w.id
                              join district.organization s on s.id = p.school_id
                              where w.state = 'WALKING' and w.opens_on <= :today and (:whole or s.id in (:schools))
                              group by w.id, s.id) x
                        group by x.id, x.name, x.closes_on
                        having bool_or(x.done < x.planned)
                        order by x.closes_on, x.id""")
                .with("today", clock.today()).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list().stream()
                .map(left -> new WorkItem(left.closesOn(),
                        texts.of("evaluation.work.visits", left.planned() - left.done(), left.schools(), left.school()),
                        texts.of("evaluation.work.visits.detail", left.walk(), left.done(), left.planned()),
                        "/evaluation/visit-start.xhtml?walk=" + left.id(), texts.get("evaluation.work.visits.act")))
                .toList();
    }

    private List<WorkItem> debriefs() {
        Scope scope = viewer.scope(Can.PLAN_WALKS);
        return SqlRead.of(em, Over.class, """
                        select w.id, w.name, w.closes_on, (select count(*) from evaluation.visit v where v.walk_id = w.id and v.minutes is not null)
                        from evaluation.walk w
                        where w.state = 'WALKING' and w.closes_on < :today
                          and exists (select 1 from evaluation.walk_plan p where p.walk_id = w.id and (:whole or p.school_id in (:schools)))
                        order by w.closes_on, w.id""")
                .with("today", clock.today()).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list().stream()
                .map(over -> new WorkItem(over.closesOn().plusDays(DAYS_TO_DEBRIEF), texts.of("evaluation.work.debrief", over.walk()),
                        texts.of("evaluation.work.debrief.detail", over.visits()), "/evaluation/walk.xhtml?id=" + over.id() + "#debrief",
                        texts.get("evaluation.work.debrief.act")))
                .toList();
    }

    record Left(WalkId id, String walk, LocalDate closesOn, int planned, int done, int schools, String school) {}

    record Over(WalkId id, String walk, LocalDate closesOn, long visits) {}
}
