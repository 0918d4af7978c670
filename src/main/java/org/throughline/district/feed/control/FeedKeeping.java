package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.Feed;
import org.throughline.district.feed.entity.FeedAddressUnfit;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.feed.entity.FeedNameTaken;
import org.throughline.district.feed.entity.FeedRunning;
import org.throughline.district.feed.entity.FolderTaken;
import org.throughline.district.feed.entity.Timetable;
import org.throughline.district.fetch.control.FetchFailed;
import org.throughline.district.fetch.control.ServiceAddress;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** Feeds are set up, changed, switched off and on, and removed. Whoever does it last answers for the feed. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class FeedKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    FeedFolders folders;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    DomainClock district;

    @Inject
    @RealTime
    Clock clock;

    public UUID addFolder(String name, String folder) {
        requireFree(null, name, folder);
        Feed feed = new Feed(name, folder, viewer.id(), now());
        folders.make(folder);
        return added(feed);
    }

    public UUID addService(String name, Access access, Timetable timetable) {
        requireSafe(access);
        requireFree(null, name, null);
        return added(new Feed(name, access, timetable, viewer.id(), now(), district.getZone()));
    }

    public void changeFolder(UUID id, long seenVersion, String name, String folder) {
        requireFree(id, name, folder);
        Feed feed = seen(id, seenVersion);
        Map<String, String> before = noted(feed);
        feed.watch(name, folder, viewer.id(), now());
        folders.make(folder);
        changed(feed, before);
    }

    public void changeService(UUID id, long seenVersion, String name, Access access, Timetable timetable) {
        requireSafe(access);
        requireFree(id, name, null);
        Feed feed = seen(id, seenVersion);
        Map<String, String> before = noted(feed);
        feed.read(name, access, timetable, viewer.id(), now(), district.getZone());
        changed(feed, before);
    }

    public void switchOn(UUID id, boolean on) {
        Feed feed = locked(id);
        feed.switchOn(on, now(), district.getZone());
        audit.note(viewer.id().value(), on ? "feed switched on" : "feed switched off", id.toString(), feed.name());
    }

    /** Its imports stay, what is known of its runs goes. */
    public void remove(UUID id) {
        Feed feed = locked(id);
        if (SqlRead.of(em, Count.class, "select count(*) from district.feed_run where feed_id = :id and state = 'RUNNING'").with("id", id).one().n() > 0) {
            throw new FeedRunning(feed.name());
        }
        em.remove(feed);
        audit.note(viewer.id().value(), "feed removed", id.toString(), feed.name());
    }

    private UUID added(Feed feed) {
        em.persist(feed);
        audit.changed(viewer.id().value(), "feed set up", feed.id().toString(), null, noted(feed));
        return feed.id();
    }

    private void changed(Feed feed, Map<String, String> before) {
        audit.changed(viewer.id().value(), "feed changed", feed.id().toString(), before, noted(feed));
    }

    private static Map<String, String> noted(Feed feed) {
        return feed.kind() == FeedKind.FOLDER ? Map.of("name", feed.name(), "folder", feed.folder())
                : Map.of("name", feed.name(), "service", feed.access().toString(), "timetable", feed.timetable().toString());
    }

    private Feed seen(UUID id, long seenVersion) {
        Feed feed = locked(id);
        feed.requireSeen(seenVersion);
        return feed;
    }

    private Feed locked(UUID id) {
        return NotFound.unless(em.find(Feed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static void requireSafe(Access access) {
        try {
            ServiceAddress.safe(access.serviceAddress());
            ServiceAddress.safe(access.tokenAddress());
        } catch (FetchFailed unfit) {
            throw new FeedAddressUnfit(String.valueOf(unfit.parameters()[0]));
        }
    }

    private void requireFree(UUID own, String name, String folder) {
        boolean named = SqlRead.of(em, Count.class, "select count(*) from district.feed where lower(name) = lower(:name) and cast(id as text) <> :own")
                .with("name", name.strip()).with("own", String.valueOf(own)).one().n() > 0;
        if (named) {
            throw new FeedNameTaken(name);
        }
        boolean watched = folder != null && SqlRead.of(em, Count.class, "select count(*) from district.feed where lower(folder) = lower(:folder) and cast(id as text) <> :own")
                .with("folder", folder).with("own", String.valueOf(own)).one().n() > 0;
        if (watched) {
            throw new FolderTaken(folder);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    record Count(long n) {}
}
