package org.throughline.platform.mail;

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
import org.throughline.platform.text.Language;
import org.throughline.platform.time.RealTime;

/** Mail is put here in the transaction of what it tells of, so that none is lost and none is sent of what never was. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Many plain text mails in a few round trips. */
    public void put(Collection<Draft> drafts) {
        Instant now = clock.instant();
        SqlWrite.all(em, """
                insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, unsubscribe)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", drafts, (row, draft) -> {
            row.setObject(1, Ids.timeOrdered());
            row.setString(2, draft.recipient());
            row.setString(3, draft.subject());
            row.setString(4, draft.body());
            row.setString(5, draft.language().code());
            row.setObject(6, now.atOffset(ZoneOffset.UTC));
            row.setObject(7, now.plus(draft.delay()).atOffset(ZoneOffset.UTC));
            row.setString(8, draft.unsubscribe());
        });
    }

    /**
     * A mail that is one of many.
     *
     * @param delay       how long it waits before it goes
     * @param unsubscribe where one request without sign-in ends such mail, or null
     */
    public record Draft(String recipient, String subject, String body, Language language, Duration delay, String unsubscribe) {}

    /** A plain text mail; returns the id, which is its Message-ID too. */
    public UUID put(String recipient, String subject, String body, Language language) {
        UUID id = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at)
                        values (:id, :recipient, :subject, :body, :language, :now, :now)""")
                .setParameter("id", id).setParameter("recipient", recipient).setParameter("subject", subject)
                .setParameter("body", body).setParameter("language", language.code()).setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }
}
