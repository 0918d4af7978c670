package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.ViewersWork;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;

/** What waits in professional learning: the viewer's next meeting, attendance that is missing, credit that is not posted. */
@ApplicationScoped
class CatalogWork extends ViewersWork {

    private static final int AHEAD_DAYS = 14;
    private static final int DAYS_FOR_CREDIT = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    LearningQueries learning;

    @Inject
    DomainClock clock;

    CatalogWork() {
        super("pd");
    }

    @Override
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (!viewer.may(Can.CHOOSE_SECTIONS)) {
            return items;
        }
        Instant now = clock.instant();
        learning.next(now, now.plus(AHEAD_DAYS, ChronoUnit.DAYS)).ifPresent(next -> items.add(new WorkItem(day(next.startsAt()),
                texts.of(next.leads() ? "pd.work.lead" : "pd.work.meet", next.title()), texts.of("pd.work.meet.detail", next.school(), next.room()),
                "/pd/section.xhtml?id=" + next.section(), texts.get("pd.work.open"))));
        over(now).forEach(section -> items.add(item(section)));
        return items;
    }

    private WorkItem item(Over section) {
        boolean attendance = section.missing() > 0;
        LocalDate due = day(section.endsAt()).plusDays(DAYS_FOR_CREDIT);
        return new WorkItem(due, texts.of(attendance ? "pd.work.attendance" : "pd.work.credit", section.title()),
                attendance ? texts.of("pd.work.attendance.detail", section.missing()) : texts.of("pd.work.credit.detail", section.taken()),
                "/pd/section.xhtml?id=" + section.id(), texts.get(attendance ? "pd.work.attendance.do" : "pd.work.credit.do"));
    }

    /** Sections past their last meeting: with attendance missing for who leads them, and all that are not posted for the catalog. */
    private List<Over> over(Instant now) {
        Scope runs = viewer.scope(Can.RUN_CATALOG);
        return SqlRead.of(em, Over.class, """
                        select v.id, v.title, v.ends_at, v.taken, coalesce((select sum(x.missing) from pd.v_missing_attendance x where x.section_id = v.id), 0) as missing
                        from pd.v_section v
                        where v.cancelled_at is null and v.credited_at is null and v.ends_at <= :now and v.taken > 0
                          and (:whole or v.school_id in (:schools)
                               or exists (select 1 from pd.facilitator f where f.section_id = v.id and f.person_id = :me)
                                  and exists (select 1 from pd.v_missing_attendance x where x.section_id = v.id))
                        order by v.ends_at, v.id""")
                .with("now", now).with("whole", runs.unbounded()).with("schools", runs.ids()).with("me", viewer.id().value()).most(MOST).list();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    record Over(UUID id, String title, Instant endsAt, int taken, long missing) {}
}
