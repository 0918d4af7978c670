package org.throughline.vision.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;

/** Reads how schools live the commitments of the plan in force: only of the schools in the viewer's scope. */
@Stateless
@RolesAllowed(Can.SEE_VISION)
public class LivingQueries {

    private static final String LINES = """
            select c.id as commitment, c.code, c.title_{l}, s.id as school, s.name, s.cohort,
                not exists (select 1 from vision.commitment_cohort k where k.commitment_id = c.id)
                    or exists (select 1 from vision.commitment_cohort k where k.commitment_id = c.id and k.cohort = s.cohort) as owed,
                a.id as adaptation, a.how, a.decided_with, a.state, a.since, a.reason,
                last.id as last_id, last.finding, last.held_on, last.waived_until, last.reported_of, last.reported_total, last.reported_unit,
                next.id as next_id, next.due, next.reported_on
            from vision.commitment c
            join vision.plan p on p.id = c.plan_id and p.state = 'ADOPTED'
            join district.v_school s on s.district_id = p.district_id
            left join vision.adaptation a on a.commitment_id = c.id and a.school_id = s.id
            left join lateral (select f.* from vision.follow_up f
                where f.commitment_id = c.id and f.school_id = s.id and f.held_on is not null order by f.held_on desc, f.due desc limit 1) last on true
            left join lateral (select f.* from vision.follow_up f
                where f.commitment_id = c.id and f.school_id = s.id and f.held_on is null order by f.due limit 1) next on true
            where (:whole or s.id in (:schools))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** What needs attention first: late, waiting, returned, lived, and last who has said nothing. */
    public List<LivingLine> ofCommitment(CommitmentId commitment, Language language) {
        return read(language, """
                and c.id = :one
                order by case when next.due < :today then 0 when a.state in ('PROPOSED', 'REVISED') then 1 when a.state = 'RETURNED' then 2
                    when a.id is not null then 3 else 4 end, next.due nulls last, last.held_on desc nulls last, s.name, s.id""")
                .with("one", commitment.value()).with("today", clock.today()).list();
    }

    /** The commitments of one school, in their order. */
    public List<LivingLine> ofSchool(OrganizationId school, Language language) {
        viewer.require(Can.SEE_VISION, school);
        return read(language, "and s.id = :one order by c.position").with("one", school.value()).list();
    }

    /** All schools, each with its commitments. */
    public List<LivingLine> all(Language language) {
        return read(language, "order by s.name, s.id, c.position").list();
    }

    private SqlRead<LivingLine> read(Language language, String rest) {
        Scope scope = viewer.scope(Can.SEE_VISION);
        return SqlRead.of(em, LivingLine.class, Tongue.in(language, LINES + rest)).with("whole", scope.unbounded()).with("schools", scope.ids());
    }
}
