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
    private static final Duration REST = Duration.ofSeconds(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    MailMarks marks;

    @Inject
    Smtp smtp;

    @Inject
    @RealTime
    Clock clock;

    /** Since when there is no reach to the mail server; null while there is. */
    private volatile Instant unreachedSince;
    private volatile Instant notBefore = Instant.MIN;

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
        if (now.isBefore(notBefore)) {
            return;
        }
        List<WaitingMail> waiting = SqlRead.of(em, WaitingMail.class, """
                        select id, recipient, subject, body, language, tries, unsubscribe from platform.mail
                        where sent_at is null and failed_at is null and next_try_at <= :now
                        order by next_try_at, id""")
                .with("now", now).most(AT_ONCE).list();
        if (waiting.isEmpty()) {
            return;
        }
        try (Smtp.Conversation conversation = smtp.open()) {
            if (unreachedSince != null) {
                LOG.info("the mail server is reached again, after " + Duration.between(unreachedSince, now).toSeconds() + " s");
                unreachedSince = null;
            }
            for (WaitingMail mail : waiting) {
                send(conversation, mail);
            }
        } catch (MessagingException e) {
            // no conversation at all: everybody waits, nobody's tries are used up
            notBefore = now.plus(REST);
            if (unreachedSince == null) {
                unreachedSince = now;
                LOG.warning("no reach to the mail server, tried again every " + REST.toSeconds() + " s: " + e.getMessage());
            }
        }
    }

    private void send(Smtp.Conversation conversation, WaitingMail mail) {
        try {
            conversation.send(mail);
            marks.sent(mail.id());
        } catch (MessagingException e) {
            int tries = mail.tries() + 1;
            marks.refused(mail.id(), tries, tries < MOST_TRIES ? clock.instant().plusSeconds(5L << tries) : null, String.valueOf(e.getMessage()));
        }
    }

    record WaitingMail(UUID id, String recipient, String subject, String body, String language, int tries, String unsubscribe) {}
}
