package org.throughline.evaluation.control;

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
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;

/** Walks as patterns: how far they came, what they saw, and how far observers saw the same; within the viewer's schools. */
@Stateless
@RolesAllowed(Can.SEE_WALKS)
public class WalkQueries {

    /** The visits that a row counts: of the school asked for, or of all the viewer's. */
    private static final String MINE = " (:whole or v.school_id in (:schools)) and (cast(:school as uuid) is null or v.school_id = cast(:school as uuid)) ";

    private static final int MOST_ROWS = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** Newest first. */
    public List<WalkRow> walks() {
        return walks(null);
    }

    public WalkRow walk(WalkId id) {
        return NotFound.unless(walks(id).stream().findFirst().orElse(null));
    }

    private List<WalkRow> walks(WalkId id) {
        return scoped(SqlRead.of(em, WalkRow.class, """
                        select w.id, w.version, w.name, w.focus, w.opens_on, w.closes_on, w.state, p.schools, p.planned, coalesce(d.done, 0), coalesce(d.doubled, 0),
                               (select count(*) from evaluation.walk_look_for l where l.walk_id = w.id),
                               case when w.state = 'SHARED' or :plans then w.pattern else '' end,
                               p.schools = (select count(distinct a.school_id) from evaluation.walk_plan a where a.walk_id = w.id)
                        from evaluation.walk w
                        join (select v.walk_id, count(distinct v.school_id) as schools, sum(v.visits) as planned
                              from evaluation.walk_plan v where (:whole or v.school_id in (:schools)) group by v.walk_id) p on p.walk_id = w.id
                        left join (select v.walk_id, count(*) as done, count(v.second_observer_id) as doubled
                              from evaluation.visit v where v.minutes is not null and (:whole or v.school_id in (:schools)) group by v.walk_id) d on d.walk_id = w.id
                        where cast(:id as uuid) is null or w.id = cast(:id as uuid)
                        order by w.opens_on desc, w.id desc"""))
                .with("id", id == null ? null : id.toString()).with("plans", viewer.may(Can.PLAN_WALKS)).list();
    }

    /** Done and planned by school. */
    public List<CoverageRow> coverage(WalkId id) {
        return scoped(SqlRead.of(em, CoverageRow.class, """
                        select s.id, s.name, sum(v.visits),
                               (select count(*) from evaluation.visit d where d.walk_id = :walk and d.school_id = s.id and d.minutes is not null),
                               (select count(d.second_observer_id) from evaluation.visit d where d.walk_id = :walk and d.school_id = s.id and d.minutes is not null)
                        from evaluation.walk_plan v
                        join district.organization s on s.id = v.school_id
                        where v.walk_id = :walk and (:whole or v.school_id in (:schools))
                        group by s.id, s.name order by s.name, s.id"""))
                .with("walk", id.value()).list();
    }

    /** Done and planned by grade band; school null for all of the viewer's. */
    public List<BandRow> bands(WalkId id, OrganizationId school) {
        return at(school, SqlRead.of(em, BandRow.class, """
                        select b.band, sum(b.planned), sum(b.done)
                        from (select v.grade_band as band, sum(v.visits) as planned, 0 as done from evaluation.walk_plan v
                              where v.walk_id = :walk and %1$s group by v.grade_band
                              union all
                              select v.grade_band, 0, count(*) from evaluation.visit v
                              where v.walk_id = :walk and v.minutes is not null and %1$s group by v.grade_band) b
                        group by b.band
                        order by array_position(array['PRE_K', 'K_2', 'GRADES_3_5', 'GRADES_6_8', 'GRADES_9_12'], b.band)""".formatted(MINE)))
                .with("walk", id.value()).list();
    }

    public List<SubjectRow> subjects(WalkId id, OrganizationId school) {
        return at(school, SqlRead.of(em, SubjectRow.class, """
                        select v.subject, count(*) from evaluation.visit v
                        where v.walk_id = :walk and v.minutes is not null and %s
                        group by v.subject order by count(*) desc, v.subject""".formatted(MINE)))
                .with("walk", id.value()).list();
    }

    /** The distribution of levels for each look-for; school null for all of the viewer's. */
    public List<PatternRow> pattern(WalkId id, OrganizationId school, Language language) {
        return at(school, SqlRead.of(em, PatternRow.class, """
                        select l.id, l.code, c.code, case when :es then l.title_es else l.title_en end, l.focus,
                               count(*) filter (where x.mine and x.level = 0), count(*) filter (where x.mine and x.level = 1),
                               count(*) filter (where x.mine and x.level = 2), count(*) filter (where x.mine and x.level = 3),
                               count(*) filter (where x.mine and x.level is null),
                               a.alpha, a.units, coalesce(a.verdict, 'NOT_AVAILABLE'),
                               count(*) filter (where x.level >= 2), count(x.level), count(distinct x.school_id) filter (where x.level is not null),
                               (select count(*) from evaluation.note t join evaluation.visit v on v.id = t.visit_id
                                where v.walk_id = :walk and t.look_for_id = l.id and %1$s)
                        from evaluation.walk_look_for w
                        join evaluation.look_for l on l.id = w.look_for_id
                        join vision.commitment c on c.id = l.commitment_id
                        left join evaluation.agreement a on a.walk_id = w.walk_id and a.look_for_id = l.id
                        left join (select r.look_for_id, r.level, v.school_id, (%1$s) as mine
                                   from evaluation.visit v join evaluation.rating r on r.visit_id = v.id and r.observer_id = v.observer_id
                                   where v.walk_id = :walk) x on x.look_for_id = l.id
                        where w.walk_id = :walk
                        group by l.id, c.code, a.alpha, a.units, a.verdict, w.position order by w.position""".formatted(MINE)))
                .with("walk", id.value()).with("es", language == Language.ES).list();
    }

    /** The ratings under a line of the pattern, by school and number of the visit. */
    public List<RatingRow> ratings(WalkId id, OrganizationId school, LookForId lookFor) {
        return at(school, SqlRead.of(em, RatingRow.class, """
                        select s.name, v.number, r.level, v.second_observer_id is not null, x.level
                        from evaluation.visit v
                        join evaluation.rating r on r.visit_id = v.id and r.observer_id = v.observer_id and r.look_for_id = :lookFor
                        join district.organization s on s.id = v.school_id
                        left join evaluation.rating x on x.visit_id = v.id and x.observer_id = v.second_observer_id and x.look_for_id = :lookFor
                        where v.walk_id = :walk and %s order by s.name, v.number, v.id""".formatted(MINE)))
                .with("walk", id.value()).with("lookFor", lookFor.value()).most(MOST_ROWS).list();
    }

    /** What was seen and heard of a look-for, highest levels first. */
    public List<NoteRow> notes(WalkId id, OrganizationId school, LookForId lookFor, int most) {
        return at(school, SqlRead.of(em, NoteRow.class, """
                        select s.name, t.kind, t.words, r.level
                        from evaluation.note t
                        join evaluation.visit v on v.id = t.visit_id
                        join district.organization s on s.id = v.school_id
                        left join evaluation.rating r on r.visit_id = v.id and r.observer_id = t.observer_id and r.look_for_id = t.look_for_id
                        where v.walk_id = :walk and t.look_for_id = :lookFor and %s
                        order by r.level desc nulls last, t.noted_at, t.id""".formatted(MINE)))
                .with("walk", id.value()).with("lookFor", lookFor.value()).most(most).list();
    }

    /** The visits, newest first; school null for all of the viewer's. */
    public List<VisitRow> visits(WalkId id, OrganizationId school, int first, int size) {
        return at(school, SqlRead.of(em, VisitRow.class, """
                        select v.id, s.name, v.number, v.grade_band, v.visited_on, v.minutes, v.second_observer_id is not null,
                               coalesce(:me in (v.observer_id, v.second_observer_id), false)
                        from evaluation.visit v join district.organization s on s.id = v.school_id
                        where v.walk_id = :walk and %s
                        order by v.visited_on desc, s.name, v.number desc, v.id
                        offset :first rows""".formatted(MINE)))
                .with("walk", id.value()).with("me", viewer.id().value()).with("first", first).most(Math.min(size, MOST_ROWS)).list();
    }

    /** Agreement for each look-for in the newest walks. */
    public List<AgreementRow> agreement(int walks, Language language) {
        return scoped(SqlRead.of(em, AgreementRow.class, """
                        select l.code, case when :es then l.title_es else l.title_en end, a.walk_id, a.alpha, a.units, a.verdict
                        from (select w.id, w.opens_on from evaluation.walk w
                              where exists (select 1 from evaluation.walk_plan p where p.walk_id = w.id and (:whole or p.school_id in (:schools)))
                                and exists (select 1 from evaluation.agreement g where g.walk_id = w.id)
                              order by w.opens_on desc, w.id desc limit :walks) w
                        join evaluation.agreement a on a.walk_id = w.id
                        join evaluation.look_for l on l.id = a.look_for_id
                        order by l.code, w.opens_on, w.id"""))
                .with("es", language == Language.ES).with("walks", walks).list();
    }

    private <R extends Record> SqlRead<R> scoped(SqlRead<R> read) {
        Scope scope = viewer.scope(Can.SEE_WALKS);
        return read.with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    private <R extends Record> SqlRead<R> at(OrganizationId school, SqlRead<R> read) {
        if (school != null) {
            viewer.require(Can.SEE_WALKS, school);
        }
        return scoped(read).with("school", school == null ? null : school.toString());
    }
}
