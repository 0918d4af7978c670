package org.throughline.platform.phone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/** The steps of sending a message, each true for itself before the next: begun, then how it ended. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TextSending {

    private static final int MOST_TRIES = 10;
    private static final Duration LOST_AFTER = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** What is to be sent next, marked as begun; nobody who said STOP is written to. */
    public Optional<Waiting> begin() {
        Instant now = clock.instant();
        em.createNativeQuery("""
                        update platform.text_message t set failed_at = :now, last_error = 'said STOP', body = ''
                        where sent_at is null and failed_at is null and begun_at is null and recipient in (select s.recipient from platform.text_stop s)""")
                .setParameter("now", now).executeUpdate();
        em.createNativeQuery("""
                        update platform.text_message set failed_at = :now, last_error = 'unknown whether it arrived', body = ''
                        where sent_at is null and failed_at is null and begun_at < :lost""")
                .setParameter("now", now).setParameter("lost", now.minus(LOST_AFTER)).executeUpdate();
        return SqlRead.of(em, Waiting.class, """
                        update platform.text_message set begun_at = :now, tries = tries + 1
                        where id = (select id from platform.text_message where sent_at is null and failed_at is null and begun_at is null and next_try_at <= :now
                                    order by next_try_at, id limit 1 for update skip locked)
                        returning id, recipient, body, tries""").with("now", now).first();
    }

    public void ended(Waiting message, TextProvider.Outcome outcome) {
        Instant now = clock.instant();
        boolean again = outcome.kind() == TextProvider.Outcome.Kind.LATER && message.tries() < MOST_TRIES;
        String change = outcome.kind() == TextProvider.Outcome.Kind.SENT ? "sent_at = :when, provider_id = :said, body = ''"
                : again ? "next_try_at = :when, begun_at = null, last_error = :said" : "failed_at = :when, last_error = :said, body = ''";
        em.createNativeQuery("update platform.text_message set " + change + " where id = :id").setParameter("when", again ? now.plusSeconds(5L << message.tries()) : now)
                .setParameter("said", outcome.said()).setParameter("id", message.id()).executeUpdate();
    }

    /** A message that was begun; tries counts this one. */
    public record Waiting(UUID id, String recipient, String body, int tries) {}
}
