package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.throughline.platform.time.RealTime;

/**
 * Slows down guessing. The first limit is for a name from one address, so that a stranger elsewhere cannot lock the
 * person out; the limit for a name from everywhere is wide and short.
 */
@ApplicationScoped
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_OF_NAME_AND_ADDRESS = 5;
    private static final int MOST_OF_NAME = 50;
    private static final int MOST_OF_ADDRESS = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    void requireOpen(String login, String address) {
        Instant since = clock.instant().minus(WINDOW);
        Object[] counts = (Object[]) em.createNativeQuery("""
                select count(*) filter (where login = :login and address = :address),
                       count(*) filter (where login = :login),
                       count(*) filter (where address = :address)
                from access.failed_sign_in
                where at > :since and (login = :login or address = :address)""")
                .setParameter("login", login).setParameter("address", address).setParameter("since", since)
                .getSingleResult();
        if (number(counts[0]) >= MOST_OF_NAME_AND_ADDRESS || number(counts[1]) >= MOST_OF_NAME || number(counts[2]) >= MOST_OF_ADDRESS) {
            throw new TooManyAttempts(WINDOW.toMinutes());
        }
    }

    void failed(String login, String address) {
        em.createNativeQuery("insert into access.failed_sign_in (login, address, at) values (:login, :address, :at)")
                .setParameter("login", login).setParameter("address", address).setParameter("at", clock.instant())
                .executeUpdate();
    }

    void succeeded(String login, String address) {
        em.createNativeQuery("delete from access.failed_sign_in where (login = :login and address = :address) or at < :old")
                .setParameter("login", login).setParameter("address", address)
                .setParameter("old", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
