package org.throughline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import org.throughline.platform.SqlWrite;
import org.throughline.platform.time.RealTime;

/** Mail that was handed over and came back: the last one to an address counts as not arrived. */
@ApplicationScoped
public class Returns {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Returns how many mails of ours it was; of addresses that we never wrote to nothing is kept. */
    public int cameBack(Collection<String> addresses) {
        return SqlWrite.all(em, """
                update platform.mail set failed_at = ?, last_error = 'came back'
                where id = (select m.id from platform.mail m where lower(m.recipient) = lower(?) and m.sent_at is not null order by m.sent_at desc, m.id desc limit 1)
                  and failed_at is null""", addresses, (row, address) -> {
            row.setObject(1, clock.instant().atOffset(java.time.ZoneOffset.UTC));
            row.setString(2, address);
        });
    }
}
