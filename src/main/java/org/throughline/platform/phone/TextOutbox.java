package org.throughline.platform.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.time.RealTime;

/** Text messages are put here in the transaction of what they tell of, so that none is lost and none tells what never was. */
@ApplicationScoped
public class TextOutbox {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    public void put(Collection<Draft> drafts) {
        Instant now = clock.instant();
        SqlWrite.all(em, """
                insert into platform.text_message (id, person_id, recipient, body, language, created_at, next_try_at) values (?, ?, ?, ?, ?, ?, ?)""", drafts, (row, draft) -> {
            row.setObject(1, Ids.timeOrdered());
            row.setObject(2, draft.person());
            row.setString(3, draft.recipient());
            row.setString(4, draft.body());
            row.setString(5, draft.language());
            row.setObject(6, now.atOffset(ZoneOffset.UTC));
            row.setObject(7, now.plus(draft.delay()).atOffset(ZoneOffset.UTC));
        });
    }

    /**
     * A message to be sent.
     *
     * @param recipient a number as E.164 writes it
     * @param delay     how long it waits before it goes
     */
    public record Draft(UUID person, String recipient, String body, String language, Duration delay) {}
}
