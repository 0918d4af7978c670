package org.throughline.access.signin.control;

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

/** The accounts by which a person signs in at providers. */
@ApplicationScoped
class PersonInSignIn implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public Marks marks(UUID person) {
        List<Known> known = SqlRead.of(em, Known.class, "select login, name from access.identity where person_id = :person").with("person", person).list();
        return Marks.of(known.stream().map(Known::name).toList(), known.stream().map(Known::login).toList());
    }

    @Override
    public List<Section> export(Subject subject) {
        return List.of(new PersonSql(em, subject).section("identities",
                "select provider, issuer, subject, login, name, first_seen_at, last_seen_at, linked_at from access.identity where person_id = :person order by first_seen_at, id"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        return List.of(new PersonSql(em, subject).did("identities", "delete from access.identity where person_id = :person"));
    }

    record Known(String login, String name) {}
}
