package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/** What a person learned. Attendance and credit are records of the law and are never touched; seats still ahead are given back. */
@ApplicationScoped
class PersonInLearning implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("seats", """
                        select c.code, c.title, s.starts_at, r.origin, r.taken_at, r.given_back_at from pd.registration r join pd.section s on s.id = r.section_id
                        join pd.course c on c.id = s.course_id where r.person_id = :person order by r.taken_at, r.id"""),
                sql.section("attendance", """
                        select c.code, c.title, a.minutes, a.method, a.recorded_at as at from pd.attendance a join pd.section s on s.id = a.section_id
                        join pd.course c on c.id = s.course_id where a.person_id = :person order by a.recorded_at, a.id"""),
                sql.section("credits", """
                        select c.code, c.title, k.category, k.minutes, k.self_chosen, k.posted_at, k.reverses is not null as reversal from pd.credit k
                        join pd.section s on s.id = k.section_id join pd.course c on c.id = s.course_id where k.person_id = :person order by k.posted_at, k.id"""),
                sql.section("facilitated", """
                        select c.code, c.title, s.starts_at from pd.facilitator f join pd.section s on s.id = f.section_id
                        join pd.course c on c.id = s.course_id where f.person_id = :person order by s.starts_at, s.id"""));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.did("seats", """
                        delete from pd.registration r where r.person_id = :person
                          and not exists (select 1 from pd.attendance a where a.section_id = r.section_id and a.person_id = r.person_id)
                          and not exists (select 1 from pd.credit c where c.section_id = r.section_id and c.person_id = r.person_id)"""),
                sql.kept("attendance", "select count(*) from pd.attendance where person_id = :person"),
                sql.kept("credits", "select count(*) from pd.credit where person_id = :person"),
                sql.kept("facilitated", "select count(*) from pd.facilitator where person_id = :person"));
    }
}
