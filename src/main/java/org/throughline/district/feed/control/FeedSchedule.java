package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.access.ActAs;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.district.feed.entity.Feed;
import org.throughline.district.feed.entity.FeedRunning;
import org.throughline.district.feed.entity.RunCause;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** Starts services whose time has come. A time that passed while no server ran is made up for, once. */
@ApplicationScoped
public class FeedSchedule {

    private static final Logger LOG = Logger.getLogger(FeedSchedule.class.getName());
    private static final Duration LATE = Duration.ofMinutes(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    ActAs actAs;

    @Inject
    Viewer viewer;

    @Inject
    FeedStarting starting;

    @Inject
    FeedNotes notes;

    @Inject
    DomainClock district;

    @Inject
    @RealTime
    Clock clock;

    public void startDue() {
        Instant now = clock.instant();
        for (Due due : SqlRead.of(em, Due.class, "select id, kept_by, next_at from district.feed where active and next_at <= :now order by next_at, id").with("now", now).list()) {
            try {
                PersonId keeper = new PersonId(due.keptBy());
                if (!actAs.person(keeper, () -> viewer.may(Can.IMPORT_ROSTERS))) {
                    notes.couldNot(due.id(), "SCHEDULE", true, "feeds.wrong.keeper");
                    next(due, now);
                    continue;
                }
                RunCause cause = due.nextAt().isBefore(now.minus(LATE)) ? RunCause.LATE : RunCause.SCHEDULE;
                actAs.person(keeper, () -> starting.start(due.id(), cause, false));
            } catch (FeedRunning running) {
                next(due, now);     // the one under way brings what this one would
            } catch (Exception e) {
                // whatever one service does wrong, the others are read
                LOG.log(Level.SEVERE, "feed " + due.id() + " could not be started", e);
                notes.couldNot(due.id(), "SCHEDULE", true, "feeds.wrong.unexpected");
                next(due, now);
            }
        }
    }

    private void next(Due due, Instant now) {
        Feed feed = em.find(Feed.class, due.id());
        em.createNativeQuery("update district.feed set next_at = :next where id = :id")
                .setParameter("next", feed.timetable().next(now, district.getZone())).setParameter("id", due.id()).executeUpdate();
    }

    record Due(UUID id, UUID keptBy, Instant nextAt) {}
}
