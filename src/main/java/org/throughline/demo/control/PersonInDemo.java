package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/** Letters to a person in the demo's mailbox. */
@ApplicationScoped
class PersonInDemo implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        return List.of(new PersonSql(em, subject).section("letters", "select arrived_at as at, subject from demo.letter where lower(recipient) in (:addresses) order by number"));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        return List.of(new PersonSql(em, subject).did("letters", "delete from demo.letter where lower(recipient) in (:addresses)"));
    }
}
