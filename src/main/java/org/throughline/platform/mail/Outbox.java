package org.throughline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.throughline.platform.Ids;
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
