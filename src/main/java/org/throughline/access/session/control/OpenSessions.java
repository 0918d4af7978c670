package org.throughline.access.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;

/** Reads the sessions that are open. */
@ApplicationScoped
class OpenSessions {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    SessionLimits limits;

    List<SessionRow> of(PersonId person) {
        return SqlRead.of(em, SessionRow.class, """
                        select id, way, started_at, last_seen_at, address, agent from access.session
                        where person_id = :person and ended_at is null and started_at > :oldest and last_seen_at > :quietest
                        order by last_seen_at desc, id""")
                .with("person", person.value()).with("oldest", limits.oldest()).with("quietest", limits.quietest()).most(MOST).list();
    }

    /** Whether the session is this person's. */
    boolean belongs(UUID session, PersonId person) {
        return of(person).stream().anyMatch(row -> row.id().equals(session));
    }
}
