package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.ViewersWork;
import org.throughline.platform.SqlRead;
import org.throughline.platform.WorkItem;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.entity.FollowUpState;

/** What waits: for a principal a returned adaptation and the school's own report, for leaders answers and follow-ups. */
@ApplicationScoped
class VisionWork extends ViewersWork {

    private static final int ANSWER_DAYS = 14;
    private static final int NEGLECTED_DAYS = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    VisionWork() {
        super("vision");
    }

    @Override
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (viewer.may(Can.ADAPT_COMMITMENTS)) {
            items.addAll(returned());
            items.addAll(reports());
        }
        if (viewer.may(Can.LEAD_VISION)) {
            items.addAll(answers());
            items.addAll(followUps());
        }
        return items;
    }

    private List<WorkItem> returned() {
        return adaptations(Can.ADAPT_COMMITMENTS, "a.state = 'RETURNED'").stream()
                .map(one -> new WorkItem(null, texts.of("vision.work.returned", one.code(), one.title()), texts.of("vision.work.returned.detail", one.reason()),
                        "/vision/adaptation.xhtml?id=" + one.id(), texts.get("vision.work.returned.act"))).toList();
    }

    private List<WorkItem> answers() {
        return adaptations(Can.LEAD_VISION, "a.state in ('PROPOSED', 'REVISED')").stream()
                .map(one -> new WorkItem(one.since().plusDays(ANSWER_DAYS), texts.of("vision.work.answer", one.school(), one.code(), one.title()), one.how(),
                        "/vision/adaptation.xhtml?id=" + one.id(), texts.get("vision.work.answer.act"))).toList();
    }

    private List<WorkItem> reports() {
        return followUps(Can.ADAPT_COMMITMENTS, true).stream()
                .map(one -> new WorkItem(one.due(), texts.of("vision.work.report", one.code(), one.title()), texts.get("vision.work.report.detail"),
                        "/vision/follow-up.xhtml?id=" + one.id(), texts.get("vision.work.report.act"))).toList();
    }

    private List<WorkItem> followUps() {
        return followUps(Can.LEAD_VISION, false).stream()
                .map(one -> new WorkItem(one.due(), texts.of("vision.work.hold", one.school(), one.code(), one.title()),
                        one.of() == null ? texts.get("vision.work.hold.silent") : texts.of("vision.work.hold.reported", one.of(), one.total(), texts.get("vision.unit." + one.unit())),
                        "/vision/follow-up.xhtml?id=" + one.id(), texts.get("vision.work.hold.act"))).toList();
    }

    private List<Waiting> adaptations(String capability, String which) {
        Scope scope = viewer.scope(capability);
        return SqlRead.of(em, Waiting.class, Tongue.in(texts.language(), """
                        select a.id, c.code, c.title_{l}, o.name, cast(a.since at time zone :zone as date), a.how, a.reason
                        from vision.adaptation a
                        join vision.v_commitment c on c.id = a.commitment_id
                        join district.organization o on o.id = a.school_id
                        where\s""") + which + " and (:whole or a.school_id in (:schools)) order by a.since, a.id")
                .with("zone", clock.getZone().getId()).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list();
    }

    /** Of a school those that lack its report; of leaders those they planned, and those that nobody has held for a while. */
    private List<Due> followUps(String capability, boolean unreported) {
        Scope scope = viewer.scope(capability);
        return SqlRead.of(em, Due.class, Tongue.in(texts.language(), """
                        select f.id, c.code, c.title_{l}, o.name, f.due, f.reported_of, f.reported_total, lower(f.reported_unit) as unit
                        from vision.follow_up f
                        join vision.v_commitment c on c.id = f.commitment_id
                        join district.organization o on o.id = f.school_id
                        where f.held_on is null and f.due <= :until
                            and case when :unreported then f.reported_on is null else f.planned_by = :viewer or f.due < :neglected end
                            and (:whole or f.school_id in (:schools))
                        order by f.due, f.id"""))
                .with("until", clock.today().plusDays(FollowUpState.REPORT_DAYS)).with("unreported", unreported).with("viewer", viewer.id().value())
                .with("neglected", clock.today().minusDays(NEGLECTED_DAYS)).with("whole", scope.unbounded()).with("schools", scope.ids()).most(MOST).list();
    }

    record Waiting(UUID id, String code, String title, String school, LocalDate since, String how, String reason) {}

    record Due(UUID id, String code, String title, String school, LocalDate due, Integer of, Integer total, String unit) {}
}
