package org.throughline.district.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;

/** The people of the rosters, as far as the viewer may see them. */
@Stateless
@RolesAllowed(Can.SEE_PEOPLE)
public class PeopleQueries {

    private static final int MOST_CHOICES = 200;
    private static final int MOST_BEFORE = 50;

    private static final String ROWS = """
            with found as (
                select p.* from district.person p where %s
                order by p.family_name, p.given_name, p.id %s)
            select p.id, p.display_name, p.kind, p.email,
                   (select string_agg(distinct o.name, ', ' order by o.name) from district.person m
                    join district.position t on t.person_id = m.id and t.active
                    join district.organization o on o.id = t.organization_id and o.active
                    where m.kept_id = p.id and (:whole or o.id in (:schools))),
                   (select t.role from district.person m join district.position t on t.person_id = m.id and t.active
                    where m.kept_id = p.id order by t.main desc, t.source_id limit 1),
                   p.job_class, p.grades[1], p.identifier, p.family_name, p.given_name
            from found p order by p.family_name, p.given_name, p.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** By family name, then given name. */
    public List<PersonRow> rows(PeopleFilter filter, int first, int size) {
        return selection(filter).read(PersonRow.class, ROWS.formatted("%s", "limit :size offset :first")).with("first", first).with("size", size).list();
    }

    /** The next ones of the same list, however long it is; after is the last one had, or null at the start. */
    public List<PersonRow> rowsAfter(PeopleFilter filter, PersonRow after, int size) {
        if (after == null) {
            return rows(filter, 0, size);
        }
        return selection(filter).read(PersonRow.class, ROWS.formatted("%s and (p.family_name, p.given_name, p.id) > (:family, :given, cast(:after as uuid))", "limit :size"))
                .with("family", after.familyName()).with("given", after.givenName()).with("after", after.id()).with("size", size).list();
    }

    /** How many there are, counted up to a number and not beyond it: a list of that many is narrowed, not leafed through. */
    public long count(PeopleFilter filter, int most) {
        return selection(filter).read(Count.class, "select count(*) from (select 1 from district.person p where %s limit :most) counted").with("most", most).one().n();
    }

    /** The groups that the district's files name, for a choice. */
    public List<String> groups() {
        return SqlRead.of(em, Word.class, "select distinct name from district.v_person_group order by name").most(MOST_CHOICES).list().stream().map(Word::word).toList();
    }

    private PeopleSelection selection(PeopleFilter filter) {
        return new PeopleSelection(em, viewer.scope(Can.SEE_PEOPLE), filter);
    }

    /** Refuses a person whom the viewer may not see as if there were none. Of a merged record, the person kept. It is on record who looked. */
    public PersonDetails details(PersonId asked) {
        Scope scope = viewer.scope(Can.SEE_PEOPLE);
        PersonDetails.Head head = Reach.in(scope, SqlRead.of(em, PersonDetails.Head.class, """
                        select p.id, p.source_id, p.display_name, p.preferred_given_name, p.preferred_family_name, p.pronouns, p.kind, p.identifier,
                               array_to_string(p.master_identifier || p.other_ids, ', '), p.username,
                               p.email, p.phone, p.home_language, p.job_class, p.grades[1],
                               array_to_string(array(select m.source_id from district.person m where m.merged_into = p.id order by m.source_id), ', ')
                        from district.person a join district.person p on p.id = a.kept_id
                        where a.id = :id and %s and %s""".formatted(PeopleSelection.HERE, Reach.OF_PERSON)))
                .with("id", asked.value()).first().orElseThrow(NotFound::new);
        PersonId id = new PersonId(head.id());
        audit.note(viewer.id().value(), "person seen", id.toString(), head.kind().name());
        return new PersonDetails(head, positions(id, scope), classes(id, scope), placesBefore(id, scope), classesBefore(id, scope),
                related(id, scope, "g.guardian_id", "g.student_id"), related(id, scope, "g.student_id", "g.guardian_id"),
                teams(id, scope), groups(id), viewer.may(Can.SEE_CREDITS) ? licenses(id) : List.of());
    }

    private List<PersonDetails.Position> positions(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Position.class, """
                        select o.id, o.name, o.kind = 'SCHOOL', t.role, t.main, coalesce(t.begins_on, t.seen_from), t.ends_on
                        from district.position t join district.organization o on o.id = t.organization_id and o.active
                        where t.person_id in (select m.id from district.person m where m.kept_id = :id) and t.active
                          and (:whole or o.id in (:schools) or o.kind <> 'SCHOOL')
                        order by t.main desc, o.name, t.role, t.id""")).with("id", id.value()).list();
    }

    private List<PersonDetails.Enrolled> classes(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Enrolled.class, """
                        select c.id, c.title, k.title,
                               (select string_agg(t.title, ', ' order by t.starts_on, t.title) from district.academic_session t
                                where t.source = c.source and t.source_id = any (c.term_source_ids) and t.active),
                               o.name, e.role, e.main,
                               (select count(*) from district.enrollment s where s.class_id = c.id and s.active and s.role = 'student')
                        from district.enrollment e
                        join district.class c on c.id = e.class_id and c.active
                        join district.organization o on o.id = c.school_id
                        left join district.course k on k.id = c.course_id
                        where e.person_id in (select m.id from district.person m where m.kept_id = :id) and e.active and (:whole or c.school_id in (:schools))
                        order by o.name, c.title, c.id""")).with("id", id.value()).list();
    }

    private List<PersonDetails.Past> placesBefore(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Past.class, """
                        select o.name, '', h.role, coalesce(h.begins_on, h.seen_from), h.seen_until
                        from district.v_position_history h join district.organization o on o.id = h.organization_id
                        where h.person_id in (select m.id from district.person m where m.kept_id = :id) and h.seen_until is not null
                          and (:whole or o.id in (:schools) or o.kind <> 'SCHOOL')
                        order by h.seen_until desc, o.name, h.role""")).with("id", id.value()).most(MOST_BEFORE).list();
    }

    private List<PersonDetails.Past> classesBefore(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Past.class, """
                        select c.title, o.name, h.role, coalesce(h.begins_on, h.seen_from), h.seen_until
                        from district.v_enrollment_history h join district.class c on c.id = h.class_id join district.organization o on o.id = c.school_id
                        where h.person_id in (select m.id from district.person m where m.kept_id = :id) and h.seen_until is not null
                          and (:whole or c.school_id in (:schools))
                        order by h.seen_until desc, c.title, h.role""")).with("id", id.value()).most(MOST_BEFORE).list();
    }

    private List<TeamRow> teams(PersonId id, Scope scope) {
        return Reach.in(scope, SqlRead.of(em, TeamRow.class, """
                        select t.id, t.kind, t.key, t.name, o.id, o.name, cast(0 as bigint)
                        from district.v_team_member v join district.team t on t.id = v.team_id join district.organization o on o.id = t.school_id
                        where v.person_id = :id and (:whole or o.id in (:schools)) order by t.kind, t.name, t.id""")).with("id", id.value()).list();
    }

    private List<String> groups(PersonId id) {
        return SqlRead.of(em, Word.class, "select distinct name from district.v_person_group where person_id = :id order by name").with("id", id.value())
                .list().stream().map(Word::word).toList();
    }

    private List<PersonDetails.License> licenses(PersonId id) {
        return SqlRead.of(em, PersonDetails.License.class, """
                        select number, type, array_to_string(areas, ', '), expires_on from district.v_license where person_id = :id
                        order by expires_on desc nulls last, number""").with("id", id.value()).list();
    }

    private List<PersonDetails.Related> related(PersonId id, Scope scope, String other, String own) {
        return Reach.in(scope, SqlRead.of(em, PersonDetails.Related.class, """
                        select p.id, p.display_name, p.email, p.phone, p.home_language, p.grades[1],
                               (select string_agg(distinct s.name, ', ') from district.v_student v join district.v_school s on s.id = v.school_id where v.person_id = p.id)
                        from district.person p
                        where p.id in (select r.kept_id from district.guardianship g
                                       join district.person o on o.id = %s and o.kept_id = :id
                                       join district.person r on r.id = %s and r.active
                                       where g.active)
                          and %s
                        order by p.display_name, p.id""".formatted(own, other, Reach.OF_PERSON))).with("id", id.value()).list();
    }

    record Count(long n) {}

    record Word(String word) {}
}
