package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/** What a person decided and wrote for the plan. It is the school's and the district's record, and stays without the name. */
@ApplicationScoped
class PersonInVision implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("adaptation-steps", """
                        select c.code, c.title_en as title, o.name as place, s.state, s.at, s.how, s.decided_with, s.reason
                        from vision.adaptation_step s join vision.adaptation a on a.id = s.adaptation_id join vision.commitment c on c.id = a.commitment_id
                        join district.organization o on o.id = a.school_id where s.person_id = :person order by s.at, a.id, s.number"""),
                sql.section("follow-ups", """
                        select c.code, o.name as place, f.due, f.reported_on, f.held_on, f.finding, f.note, f.next_step, f.next_owner
                        from vision.follow_up f join vision.commitment c on c.id = f.commitment_id join district.organization o on o.id = f.school_id
                        where :person in (f.planned_by, f.reported_by, f.held_by) order by f.due, f.id"""),
                sql.section("measure-entries", """
                        select m.code, m.title_en as title, e.as_of, e.value, e.note, e.entered_at as at from vision.measure_entry e join vision.measure m on m.id = e.measure_id
                        where e.entered_by = :person order by e.entered_at, m.code"""),
                sql.section("plan-decisions", """
                        select d.what, d.how, d.decided_at as at from vision.decision d where d.decided_by = :person order by d.decided_at, d.id"""),
                sql.section("plans", """
                        select title_en as title, adopted_on as on_day from vision.plan where adopted_by = :person
                        union all select d.is_en, cast(d.written_at as date) from vision.definition d where d.written_by = :person order by 2, 1"""));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        return List.of(new PersonSql(em, subject).kept("decisions", """
                select (select count(*) from vision.adaptation_step where person_id = :person)
                     + (select count(*) from vision.follow_up where :person in (planned_by, reported_by, held_by))
                     + (select count(*) from vision.measure_entry where entered_by = :person)
                     + (select count(*) from vision.decision where decided_by = :person) + (select count(*) from vision.plan where adopted_by = :person) + (select count(*) from vision.definition where written_by = :person)"""));
    }
}
