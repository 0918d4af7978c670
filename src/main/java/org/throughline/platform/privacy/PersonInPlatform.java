package org.throughline.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Mail to a person, what they started, added and did. */
@ApplicationScoped
class PersonInPlatform implements PersonalData {

    private static final String IN_AUDIT = "from platform.audit where person_id = :person or subject = cast(:person as text)";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("mail", "select subject, language, created_at as made_at, sent_at from platform.mail where lower(recipient) in (:addresses) order by created_at, id"),
                sql.section("text", "select recipient, language, created_at as made_at, sent_at from platform.text_message where person_id = :person order by created_at, id"),
                sql.section("job", "select title, started_at, ended_at, state from platform.job where started_by = :person order by started_at, id"),
                sql.section("file", "select name, media_type, size, added_at from platform.file where added_by = :person order by added_at, id"),
                sql.section("audit", "select at, action, subject, detail " + IN_AUDIT + " order by at, id"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.did("mail", "delete from platform.mail where lower(recipient) in (:addresses)"),
                sql.did("text", "delete from platform.text_message where person_id = :person"),
                sql.kept("job", "select count(*) from platform.job where started_by = :person"),
                sql.kept("file", "select count(*) from platform.file where added_by = :person"),
                sql.kept("audit", "select count(*) " + IN_AUDIT));
    }
}
