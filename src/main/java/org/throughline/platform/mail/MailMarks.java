package org.throughline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.time.RealTime;

/** What became of a mail, each in a transaction of its own: a crash among many leaves one in doubt, not all of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailMarks {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    void sent(UUID id) {
        em.createNativeQuery("update platform.mail set sent_at = :now, tries = tries + 1, last_error = null, body = '' where id = :id")
                .setParameter("now", clock.instant()).setParameter("id", id).executeUpdate();
    }

    /** @param again null if it is given up */
    void refused(UUID id, int tries, Instant again, String why) {
        em.createNativeQuery("""
                        update platform.mail set tries = :tries, last_error = :why, next_try_at = coalesce(cast(:again as timestamptz), next_try_at),
                               failed_at = case when cast(:again as timestamptz) is null then cast(:now as timestamptz) end
                        where id = :id""")
                .setParameter("tries", tries).setParameter("why", why).setParameter("again", again).setParameter("now", clock.instant())
                .setParameter("id", id).executeUpdate();
    }
}
