package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.MeasureStatus;
import org.throughline.vision.entity.PlanState;

/** Reads plans. What is adopted is for all who work here; drafts are for those who write them. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class PlanQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    PlanTexts texts;

    @Inject
    MeasureReading measures;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** The plan in force. */
    public Optional<PlanDetails> inForce(Language language) {
        return texts.inForce(language);
    }

    public PlanDetails plan(UUID id, Language language) {
        PlanDetails plan = NotFound.unless(texts.plan(id, language).orElse(null));
        if (!viewer.scope(Can.LEAD_VISION).holds(plan.districtId()) && plan.state() != PlanState.ADOPTED && plan.state() != PlanState.CLOSED) {
            throw new NotFound();
        }
        return plan;
    }

    public List<PlanRow> plans(Language language) {
        return SqlRead.of(em, PlanRow.class, Tongue.in(language, """
                        select id, version, title_{l}, state, starts_on, ends_on, adopted_on from vision.plan
                        where :whole or district_id in (:districts) or state in ('ADOPTED', 'CLOSED') order by starts_on desc, id desc"""))
                .with("whole", viewer.scope(Can.LEAD_VISION).unbounded()).with("districts", viewer.scope(Can.LEAD_VISION).ids()).list();
    }

    /** The districts that a plan may be written for. */
    public List<DistrictRow> districts() {
        return SqlRead.of(em, DistrictRow.class, """
                        select distinct o.id, o.name from district.organization o join district.v_school s on s.district_id = o.id
                        where :whole or o.id in (:districts) order by o.name, o.id""")
                .with("whole", viewer.scope(Can.LEAD_VISION).unbounded()).with("districts", viewer.scope(Can.LEAD_VISION).ids()).list();
    }

    public List<String> misconceptions(UUID definition, Language language) {
        return texts.misconceptions(definition, language);
    }

    /** The commitments of a plan, how they stand, and how the schools that the viewer may see live them. */
    public List<CommitmentRow> commitments(UUID planId, Language language) {
        PlanDetails plan = plan(planId, language);
        Scope scope = viewer.scope(Can.SEE_VISION);
        Map<CommitmentId, List<MeasureLine>> lines = measures.ofPlan(planId, language).stream().collect(Collectors.groupingBy(MeasureLine::commitment));
        return SqlRead.of(em, Lived.class, Tongue.in(language, """
                        select c.id, c.code, c.title_{l}, c.text_{l}, c.due,
                            (select string_agg(cast(k.cohort as text), ',' order by k.cohort) from vision.commitment_cohort k where k.commitment_id = c.id) as cohorts,
                            count(s.id) as schools,
                            count(s.id) filter (where a.state in ('AGREED', 'IN_USE', 'REVISED')) as lived,
                            (select count(*) from vision.follow_up f join district.v_school fs on fs.id = f.school_id
                             where f.commitment_id = c.id and f.held_on is null and f.due < :today and (:whole or f.school_id in (:schools))) as late
                        from vision.commitment c
                        left join district.v_school s on s.district_id = :district and (:whole or s.id in (:schools))
                        left join vision.adaptation a on a.commitment_id = c.id and a.school_id = s.id
                        where c.plan_id = :plan
                        group by c.id
                        order by c.position"""))
                .with("plan", planId).with("district", plan.districtId().value()).with("today", clock.today())
                .with("whole", scope.unbounded()).with("schools", scope.ids()).list().stream()
                .map(lived -> row(lived, lines.getOrDefault(lived.id(), List.of()))).toList();
    }

    private static CommitmentRow row(Lived lived, List<MeasureLine> measures) {
        List<MeasureStatus> all = measures.stream().map(MeasureLine::status).toList();
        return new CommitmentRow(lived.id(), lived.code(), lived.title(), lived.text(), lived.due(), lived.cohorts(),
                MeasureStatus.weakest(all), all.size(), all.stream().filter(status -> status == MeasureStatus.ON_TRACK).count(),
                lived.schools(), lived.lived(), lived.late());
    }

    /** A district with schools. */
    public record DistrictRow(UUID id, String name) {}

    record Lived(CommitmentId id, String code, String title, String text, LocalDate due, String cohorts, long schools, long lived, long late) {}
}
