package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;

/** The people of the rosters, as far as the viewer may see them. */
@Stateless
@RolesAllowed(Can.SEE_PEOPLE)
public class PeopleQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** By family name. */
    public List<PersonRow> rows(PeopleFilter filter, int first, int size) {
        return asked(filter, PersonRow.class, """
                with found as (
                    select p.* from district.person p where %s
                    order by p.family_name, p.given_name, p.id limit :size offset :first)
                select p.id, p.display_name, p.kind, p.email,
                       (select string_agg(distinct o.name, ', ' order by o.name) from district.position t
                        join district.organization o on o.id = t.organization_id and o.active
                        where t.person_id = p.id and t.active and (:whole or o.id in (:schools))),
                       (select t.role from district.position t where t.person_id = p.id and t.active order by t.main desc, t.source_id limit 1),
                       p.job_class, p.grades[1]
                from found p order by p.family_name, p.given_name, p.id""")
                .with("first", first).with("size", size).list();
    }

    public long count(PeopleFilter filter) {
        return asked(filter, Count.class, "select count(*) from district.person p where %s").one().n();
    }

    private <R extends Record> SqlRead<R> asked(PeopleFilter filter, Class<R> type, String sql) {
        StringBuilder conditions = new StringBuilder("p.active and ").append(Reach.OF_PERSON);
        List<String> patterns = filter.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.append(" and p.display_name ilike :word").append(i).append(" escape '!'");
        }
        if (filter.kind() != null) {
            conditions.append(" and p.kind = :kind");
        }
        if (filter.school() != null) {
            conditions.append(" and ").append(Reach.OF_PERSON.replace(":whole", "false").replace(":schools", ":school"));
        }
        SqlRead<R> read = Reach.in(viewer.scope(Can.SEE_PEOPLE), SqlRead.of(em, type, sql.formatted(conditions)));
        for (int i = 0; i < patterns.size(); i++) {
            read.with("word" + i, patterns.get(i));
        }
        if (filter.kind() != null) {
            read.with("kind", filter.kind().name());
        }
        if (filter.school() != null) {
            read.with("school", List.of(filter.school()));
        }
        return read;
    }

    /** Refuses a person whom the viewer may not see as if there were none. */
    public PersonDetails details(PersonId id) {
        Scope scope = viewer.scope(Can.SEE_PEOPLE);
        PersonDetails.Head head = Reach.in(scope, SqlRead.of(em, PersonDetails.Head.class, """
                        select p.id, p.source_id, p.display_name, p.kind, p.identifier, p.username, p.email, p.phone, p.home_language, p.job_class, p.grades[1]
                        from district.person p where p.id = :id and p.active and\s""" + Reach.OF_PERSON))
                .with("id", id.value()).first().orElseThrow(NotFound::new);
        return new PersonDetails(head, positions(id, scope), classes(id, scope),
                related(id, scope, "g.guardian_id", "g.student_id"), related(id, scope, "g.student_id", "g.guardian_id"));
    }

    private List<PersonDetails.Position> positions(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Position.class, """
                        select o.id, o.name, o.kind = 'SCHOOL', t.role, t.main, t.begins_on, t.ends_on
                        from district.position t join district.organization o on o.id = t.organization_id and o.active
                        where t.person_id = :id and t.active and (:whole or o.id in (:schools) or o.kind <> 'SCHOOL')
                        order by t.main desc, o.name, t.role""")).with("id", id.value()).list();
    }

    private List<PersonDetails.Enrolled> classes(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Enrolled.class, """
                        select c.id, c.title, k.title, o.name, e.role, e.main,
                               (select count(*) from district.enrollment s where s.class_id = c.id and s.active and s.role = 'student')
                        from district.enrollment e
                        join district.class c on c.id = e.class_id and c.active
                        join district.organization o on o.id = c.school_id
                        left join district.course k on k.id = c.course_id
                        where e.person_id = :id and e.active and (:whole or c.school_id in (:schools))
                        order by o.name, c.title, c.id""")).with("id", id.value()).list();
    }

    private List<PersonDetails.Related> related(PersonId id, Scope scope, String other, String own) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Related.class, """
                        select p.id, p.display_name, p.email, p.phone, p.home_language, p.grades[1], s.name
                        from district.guardianship g
                        join district.person p on p.id = %s and p.active
                        left join district.v_student v on v.person_id = p.id
                        left join district.v_school s on s.id = v.school_id
                        where %s = :id and g.active and %s
                        order by p.display_name, p.id""".formatted(other, own, Reach.OF_PERSON))).with("id", id.value()).list();
    }

    record Count(long n) {}
}
