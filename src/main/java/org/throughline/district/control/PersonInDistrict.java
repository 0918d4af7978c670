package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.Marks;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/**
 * What the rosters tell of a person. The row stays without anything that tells who it was, as credits and decisions
 * point to it; the source's id stays as a hash, so that the next roster does not bring the person back unseen.
 */
@ApplicationScoped
class PersonInDistrict implements PersonalData {

    /** Facts about a person, each in a table of its own. */
    private static final List<String> FACTS = List.of("person_language", "person_group", "employment", "license", "opt_out", "media_consent");

    @PersistenceContext
    EntityManager em;

    @Override
    public Marks marks(UUID person) {
        List<Known> known = SqlRead.of(em, Known.class, """
                        select display_name, family_name || ', ' || given_name, given_name || ' ' || middle_name || ' ' || family_name, 
                               coalesce(preferred_given_name, given_name) || ' ' || coalesce(preferred_family_name, family_name), email, phone, username, identifier, source_id
                        from district.person where (id = :person or merged_into = :person) and erased_at is null""").with("person", person).list();
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (Known one : known) {
            names.addAll(java.util.Arrays.asList(one.name(), one.nameInLists(), one.longName(), one.preferredName()));
            addresses.addAll(java.util.Arrays.asList(one.email(), one.phone(), one.username(), one.identifier(), one.sourceId()));
        }
        SqlRead.of(em, Address.class, "select address from district.contact where person_id = :person and channel <> 'LETTER' order by address").with("person", person).list()
                .forEach(contact -> addresses.add(contact.text()));
        return Marks.of(names, addresses);
    }

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("person", """
                        select kind, given_name, middle_name, family_name, preferred_given_name, preferred_middle_name, preferred_family_name, pronouns, username,
                               identifier, master_identifier, array_to_string(other_ids, ', ') as other_ids, email, phone, array_to_string(grades, ', ') as grades,
                               home_language, job_class, english_learner, disability, lunch_status, active, seen_from, seen_until, left_at from district.person where id = :person or merged_into = :person order by id"""),
                sql.section("places", """
                        select o.name as place, t.role, t.begins_on, t.ends_on, t.active from district.position t
                        join district.organization o on o.id = t.organization_id where t.person_id = :person order by o.name, t.role, t.id"""),
                sql.section("past", """
                        select o.name as place, t.role, t.seen_from, t.seen_until from district.position_past t
                        join district.organization o on o.id = t.organization_id where t.person_id = :person
                        union all select c.title, e.role, e.seen_from, e.seen_until from district.enrollment_past e
                        join district.class c on c.id = e.class_id where e.person_id = :person order by 4, 1, 2"""),
                sql.section("classes", """
                        select c.title as class, o.name as place, e.role, e.begins_on, e.ends_on, e.active from district.enrollment e
                        join district.class c on c.id = e.class_id join district.organization o on o.id = e.school_id
                        where e.person_id = :person order by c.title, e.id"""),
                sql.section("family", """
                        select p.display_name as name, p.kind, g.active from district.guardianship g
                        join district.person p on p.id = case when g.student_id = :person then g.guardian_id else g.student_id end
                        where :person in (g.student_id, g.guardian_id) order by p.display_name, p.id"""),
                sql.section("languages", "select home_language, preferred_language, ended_on from district.person_language where person_id = :person"),
                sql.section("groups", "select name, ended_on from district.person_group where person_id = :person order by name"),
                sql.section("teams", """
                        select t.name, m.begins_on, m.ends_on from district.team_member m join district.team t on t.id = m.team_id where m.person_id = :person order by t.name, m.id"""),
                sql.section("contacts", "select channel, address, recorded_at as at, verified_at, ended_at from district.contact where person_id = :person order by recorded_at, id"),
                sql.section("contact-language", "select language, chosen_at as at from district.contact_preference where person_id = :person"),
                sql.section("consents", "select kind, scope, given, source, decided_on, expires_on from district.consent_line where person_id = :person order by decided_on, id"),
                sql.section("jobs", "select job_class, fte, begins_on, ends_on, ended_on from district.employment where person_id = :person order by job_class, id"),
                sql.section("licenses", """
                        select number, type, array_to_string(areas, ', ') as areas, issued_on, expires_on, ended_on from district.license where person_id = :person order by number"""),
                sql.section("refusals", "select scope, decided_on, ended_on from district.opt_out where person_id = :person order by scope"),
                sql.section("media-consent", "select scope, given, decided_on, expires_on, ended_on from district.media_consent where person_id = :person order by scope"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(sql.did("mark", """
                insert into district.erased_person (person_id, source_hash, erased_at)
                select id, encode(sha256(convert_to(source || ' ' || source_id, 'UTF8')), 'hex'), now() from district.person where id = :person and erased_at is null
                union all
                select id, encode(sha256(convert_to(source || ' ' || source_id, 'UTF8')), 'hex'), now() from district.person where merged_into = :person and erased_at is null
                on conflict (person_id) do nothing"""));
        sql.did("past", "delete from district.enrollment_past where person_id = :person");
        sql.did("past", "delete from district.position_past where person_id = :person");
        sql.did("past", "delete from district.person_past where person_id = :person");
        sql.did("past", "delete from district.guardianship_past where :person in (student_id, guardian_id)");
        outcomes.add(sql.did("classes", "delete from district.enrollment where person_id = :person"));
        outcomes.add(sql.did("places", "delete from district.position where person_id = :person"));
        outcomes.add(sql.did("family", "delete from district.guardianship where :person in (student_id, guardian_id)"));
        long facts = 0;
        for (String table : FACTS) {
            facts += sql.did("facts", "delete from district." + table + " where person_id = :person").n();
        }
        outcomes.add(new Outcome("facts", facts, false));
        sql.did("pairs", "delete from district.person_pair where :person in (one_id, other_id)");
        outcomes.add(sql.did("teams", "delete from district.team_member where person_id = :person"));
        outcomes.add(sql.did("contacts", "delete from district.contact where person_id = :person"));
        sql.did("contact-language", "delete from district.contact_preference where person_id = :person");
        outcomes.add(sql.did("consents", "delete from district.consent_line where person_id = :person"));
        outcomes.add(sql.did("problems", "delete from district.roster_problem where lower(value) in (:addresses)"));
        outcomes.add(sql.did("person", """
                update district.person set given_name = 'Erased', family_name = 'person', middle_name = null, preferred_given_name = null,
                    preferred_middle_name = null, preferred_family_name = null, pronouns = null, source_id = 'erased ' || id, username = null,
                    identifier = null, master_identifier = null, other_ids = '{}', email = null, phone = null, grades = '{}', home_language = null, job_class = null, english_learner = null,
                    disability = null, lunch_status = null, active = false, erased_at = now()
                where (id = :person or merged_into = :person) and erased_at is null"""));
        return outcomes;
    }

    record Address(String text) {}

    record Known(String name, String nameInLists, String longName, String preferredName, String email, String phone, String username, String identifier, String sourceId) {}
}
