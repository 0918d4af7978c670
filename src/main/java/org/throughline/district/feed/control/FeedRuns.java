package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.Feed;
import org.throughline.district.feed.entity.FeedRunning;
import org.throughline.district.feed.entity.RunCause;
import org.throughline.district.feed.entity.RunState;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** Notes of runs, each in a transaction of its own: a run is known before anything is done, and what was done as soon as it was. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FeedRuns {

    /** A service's clock may differ, and what it says of a change may come late. */
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final Duration WHOLE_AT_LEAST_EVERY = Duration.ofDays(8);

    @PersistenceContext
    EntityManager em;

    @Inject
    FeedNotes notes;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    DomainClock district;

    @Inject
    @RealTime
    Clock clock;

    /**
     * Begins a run of a service, and sets its next time.
     *
     * @throws FeedRunning if one is under way
     */
    public UUID begin(UUID id, RunCause cause, boolean whole) {
        Feed feed = locked(id);
        Instant now = clock.instant();
        UUID run = insert(feed, cause, whole || !changesAreEnough(feed, now), null, null);
        if (feed.active()) {
            em.createNativeQuery("update district.feed set next_at = :next where id = :id")
                    .setParameter("next", feed.timetable().next(now, district.getZone())).setParameter("id", id).executeUpdate();
        }
        return run;
    }

    /** Begins to take a file. Empty if another server does so, or did. */
    public Optional<UUID> beginFile(UUID id, String fileName, String hash) {
        Feed feed = locked(id);
        return byHash(id, hash).isPresent() ? Optional.empty() : Optional.of(insert(feed, RunCause.FILE, true, fileName, hash));
    }

    public Optional<FileRun> byHash(UUID id, String hash) {
        return SqlRead.of(em, FileRun.class, "select id, state, started_at, import_id from district.feed_run where feed_id = :feed and file_hash = :hash")
                .with("feed", id).with("hash", hash).first();
    }

    private UUID insert(Feed feed, RunCause cause, boolean whole, String fileName, String hash) {
        if (SqlRead.of(em, Count.class, "select count(*) from district.feed_run where feed_id = :feed and state = 'RUNNING'").with("feed", feed.id()).one().n() > 0) {
            throw new FeedRunning(feed.name());
        }
        UUID run = Ids.timeOrdered();
        em.createNativeQuery("""
                        insert into district.feed_run (id, feed_id, cause, whole, started_by, started_at, alive_at, state, file_name, file_hash)
                        values (:id, :feed, :cause, :whole, :by, :now, :now, 'RUNNING', cast(:file as text), cast(:hash as text))""")
                .setParameter("id", run).setParameter("feed", feed.id()).setParameter("cause", cause.name()).setParameter("whole", whole)
                .setParameter("by", viewer.id().value()).setParameter("now", clock.instant()).setParameter("file", fileName).setParameter("hash", hash).executeUpdate();
        audit.note(viewer.id().value(), "feed read", feed.id().toString(), feed.name());
        return run;
    }

    /** Not on the day of everything, and only where everything came once not long ago. */
    private boolean changesAreEnough(Feed feed, Instant now) {
        return !feed.timetable().wholeOn(LocalDate.ofInstant(now, district.getZone()))
                && lastGood(feed.id(), feed.changedAt(), true).filter(at -> at.isAfter(now.minus(WHOLE_AT_LEAST_EVERY))).isPresent();
    }

    private Optional<Instant> lastGood(UUID feed, Instant from, boolean whole) {
        return SqlRead.of(em, At.class, """
                        select r.started_at from district.feed_run r
                        where r.feed_id = :feed and r.state in ('DONE', 'NOTHING') and r.started_at >= :from and (r.whole or not :whole)
                        order by r.started_at desc""")
                .with("feed", feed).with("from", from).with("whole", whole).first().map(At::at);
    }

    public void runsAs(UUID run, UUID job) {
        em.createNativeQuery("update district.feed_run set job_id = :job where id = :id").setParameter("job", job).setParameter("id", run).executeUpdate();
    }

    public void alive(UUID run) {
        em.createNativeQuery("update district.feed_run set alive_at = :now where id = :id").setParameter("now", clock.instant()).setParameter("id", run).executeUpdate();
    }

    /** What a run is to do. Its import is there if a crash came after it was handed in. */
    public Assignment assignment(UUID run) {
        Told told = SqlRead.of(em, Told.class, "select feed_id, state, whole, started_at, file_name from district.feed_run where id = :id").with("id", run).one();
        Feed feed = NotFound.unless(em.find(Feed.class, told.feed()));
        Optional<Instant> since = told.whole() || feed.timetable() == null ? Optional.empty() : lastGood(feed.id(), feed.changedAt(), false).map(at -> at.minus(OVERLAP));
        Optional<UUID> handedIn = SqlRead.of(em, Id.class, """
                        select i.id from district.roster_import i join platform.job j on j.id = i.job_id
                        where i.feed = :feed and j.started_at >= :from and (cast(:file as text) is null or i.file_name = :file) order by j.started_at""")
                .with("feed", feed.name()).with("from", told.startedAt()).with("file", told.fileName()).first().map(Id::id);
        return new Assignment(feed.name(), feed.access(), told.state(), told.startedAt(), since, handedIn);
    }

    /** Handed in; what becomes of it the import tells. */
    public void delivered(UUID run, UUID importId, Long rows, String remarkKey, String keptAs) {
        em.createNativeQuery("""
                        update district.feed_run set state = 'DELIVERED', import_id = :import, rows = cast(:rows as bigint), remark_key = cast(:remark as text), kept_as = cast(:kept as text)
                        where id = :id and state = 'RUNNING'""")
                .setParameter("import", importId).setParameter("rows", rows).setParameter("remark", remarkKey).setParameter("kept", keptAs).setParameter("id", run).executeUpdate();
    }

    public UUID importOf(UUID job) {
        return SqlRead.of(em, Id.class, "select id from district.roster_import where job_id = :job").with("job", job).one().id();
    }

    public void nothing(UUID run) {
        em.createNativeQuery("update district.feed_run set state = 'NOTHING', ended_at = :now, rows = 0 where id = :id and state = 'RUNNING'")
                .setParameter("now", clock.instant()).setParameter("id", run).executeUpdate();
    }

    public void failed(UUID run, String key, Object... parameters) {
        notes.failed(run, key, parameters);
    }

    private Feed locked(UUID id) {
        return NotFound.unless(em.find(Feed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A file that a run took. */
    public record FileRun(UUID id, RunState state, Instant startedAt, UUID importId) {}

    /** What is to be read, and from when on. */
    public record Assignment(String feed, Access access, RunState state, Instant startedAt, Optional<Instant> since, Optional<UUID> handedIn) {}

    record Told(UUID feed, RunState state, boolean whole, Instant startedAt, String fileName) {}

    record Id(UUID id) {}

    record At(Instant at) {}

    record Count(long n) {}
}
