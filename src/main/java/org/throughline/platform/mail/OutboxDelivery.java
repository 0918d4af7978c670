package org.throughline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.throughline.platform.SqlRead;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.time.RealTime;

/** Sends what waits in the outbox, and what could not be sent again, later and later, for two days. */
@ApplicationScoped
public class OutboxDelivery implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
    private static final int AT_ONCE = 200;
    private static final int MOST_TRIES = 14;

    @PersistenceContext
    EntityManager em;

    @Inject
    Smtp smtp;

    @Inject
    @RealTime
    Clock clock;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<WaitingMail> waiting = SqlRead.of(em, WaitingMail.class, """
                        select id, recipient, subject, body, language, tries, unsubscribe from platform.mail
                        where sent_at is null and failed_at is null and next_try_at <= :now
                        order by next_try_at, id for update skip locked""")
                .with("now", now).most(AT_ONCE).list();
        if (waiting.isEmpty()) {
            return;
        }
        try (Smtp.Conversation conversation = smtp.open()) {
            for (WaitingMail mail : waiting) {
                send(conversation, mail);
            }
        } catch (MessagingException e) {
            // no conversation at all: everybody waits, nobody's tries are used up
            LOG.warning("no reach to the mail server: " + e.getMessage());
            waiting.forEach(mail -> later(mail.id(), mail.tries(), now.plus(Duration.ofSeconds(15)), e));
        }
    }

    private void send(Smtp.Conversation conversation, WaitingMail mail) {
        try {
            conversation.send(mail);
            em.createNativeQuery("update platform.mail set sent_at = :now, tries = tries + 1, last_error = null, body = '' where id = :id")
                    .setParameter("now", clock.instant()).setParameter("id", mail.id()).executeUpdate();
        } catch (MessagingException e) {
            int tries = mail.tries() + 1;
            if (tries >= MOST_TRIES) {
                em.createNativeQuery("update platform.mail set failed_at = :now, tries = :tries, last_error = :error where id = :id")
                        .setParameter("now", clock.instant()).setParameter("tries", tries)
                        .setParameter("error", String.valueOf(e.getMessage())).setParameter("id", mail.id()).executeUpdate();
            } else {
                later(mail.id(), tries, clock.instant().plusSeconds(5L << tries), e);
            }
        }
    }

    private void later(UUID id, int tries, Instant when, MessagingException why) {
        em.createNativeQuery("update platform.mail set next_try_at = :when, tries = :tries, last_error = :error where id = :id")
                .setParameter("when", when).setParameter("tries", tries)
                .setParameter("error", String.valueOf(why.getMessage())).setParameter("id", id).executeUpdate();
    }

    record WaitingMail(UUID id, String recipient, String subject, String body, String language, int tries, String unsubscribe) {}
}
