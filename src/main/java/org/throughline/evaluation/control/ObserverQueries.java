package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.time.DomainClock;

/** What an observer needs in the corridor: where visits are still to be made, and their own visits. */
@Stateless
@RolesAllowed(Can.OBSERVE)
public class ObserverQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** The schools of a walk where the viewer may observe, those with most visits left first. */
    public List<CoverageRow> schools(WalkId walk) {
        Scope scope = viewer.scope(Can.OBSERVE);
        return SqlRead.of(em, CoverageRow.class, """
                        select * from (
                            select s.id, s.name, sum(p.visits) as planned,
                                   (select count(*) from evaluation.visit v where v.walk_id = :walk and v.school_id = s.id) as done, 0 as doubled
                            from evaluation.walk_plan p join district.organization s on s.id = p.school_id
                            where p.walk_id = :walk and (:whole or p.school_id in (:schools))
                            group by s.id, s.name) x
                        order by planned - done desc, name, id""")
                .with("walk", walk.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** The grade bands planned at a school, those with most visits left first. */
    public List<BandRow> bands(WalkId walk, OrganizationId school) {
        viewer.require(Can.OBSERVE, school);
        return SqlRead.of(em, BandRow.class, """
                        select * from (
                            select p.grade_band, p.visits as planned,
                                   (select count(*) from evaluation.visit v where v.walk_id = p.walk_id and v.school_id = p.school_id and v.grade_band = p.grade_band) as done
                            from evaluation.walk_plan p where p.walk_id = :walk and p.school_id = :school) x
                        order by planned - done desc, grade_band""")
                .with("walk", walk.value()).with("school", school.value()).list();
    }

    /** Who else may observe at a school. */
    public List<ObserverName> others(OrganizationId school) {
        viewer.require(Can.OBSERVE, school);
        List<String> roles = Arrays.stream(Role.values()).filter(role -> role.gives(Can.OBSERVE)).map(Role::name).toList();
        return SqlRead.of(em, ObserverName.class, """
                        select distinct p.id, p.display_name from access.v_role_held g
                        join access.v_above a on a.above_id = g.organization_id and a.organization_id = :school
                        join district.v_person p on p.id = g.person_id
                        where g.role in (:roles) and p.id <> :me
                            and (g.from_on is null or g.from_on <= :today) and (g.until_on is null or g.until_on >= :today)
                        order by p.display_name, p.id""")
                .with("roles", roles).with("today", clock.today()).with("school", school.value()).with("me", viewer.id().value()).list();
    }

    /** One of the viewer's own visits, with their own ratings and notes. */
    public VisitDetails visit(VisitId id, Language language) {
        VisitDetails.Head head = SqlRead.of(em, VisitDetails.Head.class, """
                        select v.id, w.id, w.name, w.state, s.id, s.name, v.number,
                               (select coalesce(sum(p.visits), 0) from evaluation.walk_plan p where p.walk_id = w.id and p.school_id = s.id),
                               v.grade_band, v.subject, v.started_at, v.minutes, v.second_observer_id is not null, v.second_observer_id is not distinct from :me
                        from evaluation.visit v
                        join evaluation.walk w on w.id = v.walk_id
                        join district.organization s on s.id = v.school_id
                        where v.id = :id and :me in (v.observer_id, v.second_observer_id)""")
                .with("id", id.value()).with("me", viewer.id().value()).one();
        viewer.require(Can.OBSERVE, head.school());
        return new VisitDetails(head, SqlRead.of(em, VisitDetails.Line.class, """
                        select l.id, l.code, c.code, case when :es then l.title_es else l.title_en end, l.focus,
                               max(case when a.level = 0 then case when :es then a.es else a.en end end), max(case when a.level = 1 then case when :es then a.es else a.en end end),
                               max(case when a.level = 2 then case when :es then a.es else a.en end end), max(case when a.level = 3 then case when :es then a.es else a.en end end),
                               r.id is not null, r.level,
                               (select n.words from evaluation.note n where n.visit_id = :id and n.look_for_id = l.id and n.observer_id = :me and n.kind = 'SAW'),
                               (select n.words from evaluation.note n where n.visit_id = :id and n.look_for_id = l.id and n.observer_id = :me and n.kind = 'HEARD')
                        from evaluation.walk_look_for w
                        join evaluation.look_for l on l.id = w.look_for_id
                        join evaluation.anchor a on a.look_for_id = l.id
                        join vision.commitment c on c.id = l.commitment_id
                        left join evaluation.rating r on r.visit_id = :id and r.look_for_id = l.id and r.observer_id = :me
                        where w.walk_id = :walk
                        group by l.id, c.code, r.id, r.level, w.position order by w.position""")
                .with("id", id.value()).with("me", viewer.id().value()).with("walk", head.walk().value()).with("es", language == Language.ES).list());
    }

    /** Someone to observe with. */
    public record ObserverName(PersonId id, String name) {}
}
