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
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;

/** Reads commitments with their measures, their thread and what happened to them. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class CommitmentQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    MeasureReading measures;

    @Inject
    Viewer viewer;

    public CommitmentDetails details(CommitmentId id, Language language) {
        CommitmentDetails details = SqlRead.of(em, CommitmentDetails.class, Tongue.in(language, """
                        select c.id, p.id as plan, p.title_{l} as plan_title, p.district_id, c.code, c.title_{l}, c.text_{l}, c.reason_{l}, c.least_evidence_{l}, c.due,
                            (select string_agg(cast(k.cohort as text), ',' order by k.cohort) from vision.commitment_cohort k where k.commitment_id = c.id),
                            v.display_name, p.adopted_on, p.listening_starts_on, p.state = 'ADOPTED'
                        from vision.commitment c
                        join vision.plan p on p.id = c.plan_id
                        left join district.v_person v on v.id = p.adopted_by
                        where c.id = :id""")).with("id", id.value()).one();
        if (details.adoptedOn() == null && !viewer.scope(Can.LEAD_VISION).holds(details.districtId())) {
            throw new NotFound();
        }
        return details;
    }

    /** The commitment of the plan in force with this code, such as T3. */
    public CommitmentId ofCode(String code) {
        return SqlRead.of(em, Id.class, """
                        select c.id from vision.commitment c join vision.plan p on p.id = c.plan_id
                        where p.state = 'ADOPTED' and c.code = :code order by p.adopted_on desc, p.id desc""")
                .with("code", code).most(1).one().id();
    }

    public List<MeasureLine> measures(CommitmentId id, Language language) {
        details(id, language);
        return measures.ofCommitment(id, language);
    }

    public MeasureLine measure(UUID id, Language language) {
        MeasureLine line = NotFound.unless(measures.one(id, language).orElse(null));
        details(line.commitment(), language);
        return line;
    }

    /** What people entered for a measure, the newest entry first; corrected ones stay in the list. */
    public List<EntryRow> entries(UUID measure) {
        measure(measure, Language.EN);
        return SqlRead.of(em, EntryRow.class, """
                        select e.as_of, e.value, e.note, v.display_name, e.entered_at,
                            e.entered_at < max(e.entered_at) over (partition by e.as_of)
                        from vision.measure_entry e left join district.v_person v on v.id = e.entered_by
                        where e.measure_id = :measure order by e.as_of desc, e.entered_at desc""").with("measure", measure).list();
    }

    /** What hangs on it, without what is of schools that the viewer may not see. */
    public List<Tied> thread(CommitmentId id) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, Tied.class, """
                        select kind, target_id, title, since from vision.v_alignment
                        where commitment_id = :id and (school_id is null or :whole or school_id in (:schools)) order by kind, title, target_id""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** How often what happened to it at the viewer's schools, by month: returned and agreed adaptations, held follow-ups. */
    public List<Happened> happened(CommitmentId id) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, Happened.class, """
                        select what, cast(date_trunc('month', day) as date), count(*), cast(max(day) as date) from (
                            select lower(t.state) as what, cast(t.at as date) as day from vision.adaptation_step t
                            join vision.adaptation a on a.id = t.adaptation_id
                            where a.commitment_id = :id and t.state in ('RETURNED', 'AGREED') and (:whole or a.school_id in (:schools))
                            union all
                            select 'held', f.held_on from vision.follow_up f
                            where f.commitment_id = :id and f.held_on is not null and (:whole or f.school_id in (:schools))) e
                        group by 1, 2 order by 2, 4""")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    record Id(CommitmentId id) {}

    /** So many of one kind (returned, agreed, held) in a month, the last of them on that day. */
    public record Happened(String what, LocalDate month, long count, LocalDate last) {}
}
