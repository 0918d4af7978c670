package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.RealTime;

/**
 * Slows down guessing. The first limit is for a name from one address, so that a stranger elsewhere cannot lock the
 * person out; the wide ones, for a name from everywhere and for an address, do not hold where the person came in lately.
 */
@ApplicationScoped
public class Throttle {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_CODES_IN_A_DAY = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    public void requireOpen(Attempt what, String name, String address) {
        if (!open(what, name, address)) {
            throw new TooManyAttempts(what.window().toMinutes());
        }
    }

    public boolean open(Attempt what, String name, String address) {
        Counts counts = SqlRead.of(em, Counts.class, """
                        select count(*) filter (where f.login = :name and f.address = :address and f.at > :since),
                               count(*) filter (where f.login = :name and f.at > :since),
                               count(*) filter (where f.address = :address and f.at > :since),
                               count(*) filter (where f.login = :name),
                               exists (select 1 from access.session s join access.account a on a.person_id = s.person_id
                                       where a.login = :name and s.address = :address and s.started_at > :lately)
                        from access.failed_sign_in f
                        where f.what = :what and f.at > :day and (f.login = :name or f.address = :address)""")
                .with("what", what.name()).with("name", name).with("address", address)
                .with("since", clock.instant().minus(what.window())).with("day", clock.instant().minus(KEPT)).with("lately", clock.instant().minus(LATELY)).one();
        return !what.tooMany(counts.ofBoth(), counts.ofName(), counts.ofAddress(), counts.known())
                && (what != Attempt.CODE || counts.ofDay() < MOST_CODES_IN_A_DAY);
    }

    public void failed(Attempt what, String name, String address) {
        em.createNativeQuery("insert into access.failed_sign_in (what, login, address, at) values (:what, :name, :address, :at)")
                .setParameter("what", what.name()).setParameter("name", name).setParameter("address", address).setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Forgets what failed for this name from this address, and everything that is old. */
    public void succeeded(Attempt what, String name, String address) {
        Instant old = clock.instant().minus(KEPT);
        em.createNativeQuery("delete from access.failed_sign_in where (what = :what and login = :name and address = :address) or at < :old")
                .setParameter("what", what.name()).setParameter("name", name).setParameter("address", address).setParameter("old", old)
                .executeUpdate();
    }

    private record Counts(long ofBoth, long ofName, long ofAddress, long ofDay, boolean known) {}
}
