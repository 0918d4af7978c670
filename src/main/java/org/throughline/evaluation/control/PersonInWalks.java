package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.Keeping;
import org.throughline.platform.privacy.Keepings;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.SqlKeeping;
import org.throughline.platform.privacy.Subject;

/** What a person observed and brought as evidence; whom was observed is known to nobody. Evidence that was withdrawn goes after a while. */
@ApplicationScoped
class PersonInWalks implements PersonalData, Keepings {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("visits", """
                        select w.name as title, o.name as place, v.number, v.visited_on as on_day, v.minutes from evaluation.visit v join evaluation.walk w on w.id = v.walk_id
                        join district.organization o on o.id = v.school_id where :person in (v.observer_id, v.second_observer_id) order by v.visited_on, v.id"""),
                sql.section("ratings", """
                        select l.code, r.level, r.rated_at as at from evaluation.rating r join evaluation.look_for l on l.id = r.look_for_id
                        where r.observer_id = :person order by r.rated_at, r.id"""),
                sql.section("notes", """
                        select l.code, n.kind, n.words, n.noted_at as at from evaluation.note n join evaluation.look_for l on l.id = n.look_for_id
                        where n.observer_id = :person order by n.noted_at, n.id"""),
                sql.section("walks", "select name as title, focus, planned_at as at from evaluation.walk where planned_by = :person order by planned_at, id"),
                sql.section("evidence", "select title, claim, source, added_at, withdrawn_at from evaluation.evidence where added_by = :person order by added_at, id"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.kept("observed", """
                        select (select count(*) from evaluation.visit where :person in (observer_id, second_observer_id))
                             + (select count(*) from evaluation.note where observer_id = :person) + (select count(*) from evaluation.walk where planned_by = :person)"""),
                sql.kept("evidence", "select count(*) from evaluation.evidence where added_by = :person"));
    }

    @Override
    public List<Keeping> kinds() {
        return List.of(SqlKeeping.of(em, "evaluation.withdrawn-evidence", "evaluation.evidence t where t.withdrawn_at < :before and (t.file_id is not null or t.claim <> '–')")
                .unless("t.added_by in (select person_id from platform.v_held_person) or t.school_id in (select organization_id from platform.v_held_place)")
                .shownAs("t.title").byTheDistrictsCalendar()
                .by("with gone as (update evaluation.evidence e set title = '–', claim = '–', source = '', file_id = null, version = version + 1 from evaluation.evidence old "
                        + "where old.id = e.id and e.id in (:ids) returning old.file_id) delete from platform.file where id in (select file_id from gone where file_id is not null)"));
    }
}
