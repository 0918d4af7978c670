package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.district.TeamId;
import org.throughline.platform.SqlRead;

/** The teams of the schools that the viewer sees people of or makes teams at. */
@Stateless
@RolesAllowed({Can.SEE_PEOPLE, Can.MAKE_TEAMS})
public class TeamQueries {

    private static final String ROWS = """
            select t.id, t.kind, t.key, t.name, o.id, o.name,
                   (select count(distinct p.kept_id) from district.team_member m join district.person p on p.id = m.person_id where m.team_id = t.id and m.ends_on is null)
            from district.team t join district.organization o on o.id = t.school_id and o.active
            where (:whole or o.id in (:schools))""";

    private static final String NARROWED = " and t.ended_on is null and (:kind = '' or t.kind = :kind) and (cast(:school as uuid) is null or o.id = cast(:school as uuid))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** By school and name; kind and school may be null. */
    public List<TeamRow> rows(TeamKind kind, UUID school, int first, int size) {
        return narrowed(TeamRow.class, ROWS + NARROWED + " order by o.name, t.kind, t.name, t.id limit :size offset :first", kind, school)
                .with("size", size).with("first", first).list();
    }

    public long count(TeamKind kind, UUID school) {
        return narrowed(Count.class, "select count(*) from (" + ROWS + NARROWED + ") counted", kind, school).one().n();
    }

    private <R extends Record> SqlRead<R> narrowed(Class<R> type, String sql, TeamKind kind, UUID school) {
        return Reach.in(scope(), SqlRead.of(em, type, sql)).with("kind", kind == null ? "" : kind.name()).with("school", school == null ? null : school.toString());
    }

    /** Refuses a team of a school outside of the viewer's reach as if there were none. */
    public TeamDetails details(TeamId id) {
        TeamRow row = Reach.in(scope(), SqlRead.of(em, TeamRow.class, ROWS + " and t.id = :id")).with("id", id.value()).one();
        Head head = SqlRead.of(em, Head.class, """
                        select t.version, t.made_on, p.display_name, t.ended_on from district.team t left join district.person p on p.id = t.made_by where t.id = :id""")
                .with("id", id.value()).one();
        List<TeamDetails.Member> members = SqlRead.of(em, TeamDetails.Member.class, """
                        select k.id, k.display_name, k.job_class, m.begins_on, m.ends_on
                        from district.team_member m join district.person p on p.id = m.person_id join district.person k on k.id = p.kept_id
                        where m.team_id = :id order by m.ends_on desc nulls first, k.family_name, k.given_name, k.id""").with("id", id.value()).list();
        boolean mayChange = row.kind() == TeamKind.PLC && head.endedOn() == null && viewer.scope(Can.MAKE_TEAMS).holds(new OrganizationId(row.schoolId()));
        return new TeamDetails(row, head.version(), head.madeOn(), head.madeBy(), head.endedOn(), members, mayChange);
    }

    /** Staff of the team's school who are not in it, by a part of the name. */
    public List<TeamDetails.Colleague> colleagues(TeamId id, String words, int most) {
        UUID school = details(id).team().schoolId();
        return SqlRead.of(em, TeamDetails.Colleague.class, """
                        select p.id, p.display_name, p.job_class from district.person p
                        where p.merged_into is null and p.id in (select s.person_id from district.v_staff s where s.school_id = :school)
                          and p.search like district.folded(:words) escape '!'
                          and p.id not in (select m.person_id from district.v_team_member m where m.team_id = :id)
                        order by p.family_name, p.given_name, p.id""")
                .with("school", school).with("id", id.value())
                .with("words", "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").most(most).list();
    }

    /** Where the viewer may make a team. */
    public List<School> schools() {
        return Reach.in(viewer.scope(Can.MAKE_TEAMS), SqlRead.of(em, School.class,
                "select s.id, s.name from district.v_school s where (:whole or s.id in (:schools)) order by s.name, s.id")).list();
    }

    private Scope scope() {
        return viewer.may(Can.SEE_PEOPLE) ? viewer.scope(Can.SEE_PEOPLE) : viewer.scope(Can.MAKE_TEAMS);
    }

    record Head(long version, LocalDate madeOn, String madeBy, LocalDate endedOn) {}

    record Count(long n) {}

    /** A school to choose. */
    public record School(UUID id, String name) {}
}
