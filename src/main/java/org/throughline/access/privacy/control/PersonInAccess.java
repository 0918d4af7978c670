package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.privacy.Marks;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/** A person's account, roles and sessions, and what privacy itself keeps of them. */
@ApplicationScoped
class PersonInAccess implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public Marks marks(UUID person) {
        List<Known> known = SqlRead.of(em, Known.class, "select login, display_name from access.account where person_id = :person").with("person", person).list();
        return Marks.of(known.stream().map(Known::name).toList(), known.stream().map(Known::login).toList());
    }

    @Override
    public List<Section> export(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.section("account", "select login, display_name as name, language, theme, password_at from access.account where person_id = :person"),
                sql.section("roles", """
                        select g.role, o.name as place, g.from_on, g.until_on, g.ended_at from access.role_grant g
                        join access.organization o on o.id = g.organization_id where g.person_id = :person order by g.role, o.name, g.id"""),
                sql.section("sessions", "select started_at, last_seen_at, ended_at, way, address, agent from access.session where person_id = :person order by started_at, id"),
                sql.section("tokens", """
                        select label, created_at as made_at, expires_at, last_used_at, revoked_at from access.api_token where person_id = :person order by created_at, id"""),
                sql.section("failed-sign-ins", "select at, address from access.failed_sign_in where login in (:addresses) order by at, id"),
                sql.section("sign-in-closed", "select disabled_at, reason from access.person_mark where person_id = :person"),
                sql.section("requests", "select kind, asked_at, reason, state from access.person_request where person_id = :person order by asked_at, id"),
                sql.section("disclosures", """
                        select d.disclosed_on, d.recipient, d.interest, d.records, d.ground from access.disclosure d
                        join access.disclosure_person p on p.disclosure_id = d.id where p.person_id = :person order by d.disclosed_on, d.id"""),
                sql.section("holds", "select placed_at, reason, ended_at, end_reason from access.legal_hold where person_id = :person order by placed_at, id"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        Outcome tokens = sql.did("tokens", "delete from access.api_token where person_id = :person");
        return List.of(tokens,
                sql.did("account", "delete from access.account where person_id = :person"),
                sql.did("sessions", "delete from access.session where person_id = :person"),
                sql.did("failed-sign-ins", "delete from access.failed_sign_in where login in (:addresses)"),
                sql.did("roles", "delete from access.role_grant where person_id = :person"),
                sql.did("exports", "update access.person_request set state = 'GONE', content = null where person_id = :person and state = 'READY'"),
                sql.kept("disclosures", "select count(*) from access.disclosure_person where person_id = :person"),
                sql.kept("requests", "select count(*) from access.person_request where person_id = :person"));
    }

    record Known(String login, String name) {}
}
