package org.throughline.district.feed.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.district.feed.entity.Feed;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;

/** The feeds and what came of them. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class FeedQueries {

    @PersistenceContext
    EntityManager em;

    /** By name. */
    public List<FeedRow> rows(int first, int size) {
        return SqlRead.of(em, FeedRow.class, FeedRow.SELECT + "order by lower(f.name), f.id limit :size offset :first").with("first", first).with("size", size).list();
    }

    public long count() {
        return SqlRead.of(em, Count.class, "select count(*) from district.feed").one().n();
    }

    public FeedRow row(UUID id) {
        return SqlRead.of(em, FeedRow.class, FeedRow.SELECT + "where f.id = :id").with("id", id).one();
    }

    public FeedDetails details(UUID id) {
        Feed feed = NotFound.unless(em.find(Feed.class, id));
        return new FeedDetails(feed.version(), feed.name(), feed.kind(), feed.folder(), feed.access(), feed.timetable(), feed.active());
    }

    /** The newest first. */
    public List<RunRow> runs(UUID feed, int first, int size) {
        return SqlRead.of(em, RunRow.class, "select " + RunRow.COLUMNS + " from district.feed_run r where r.feed_id = :feed order by r.started_at desc, r.id desc limit :size offset :first")
                .with("feed", feed).with("first", first).with("size", size).list();
    }

    public long runs(UUID feed) {
        return SqlRead.of(em, Count.class, "select count(*) from district.feed_run where feed_id = :feed").with("feed", feed).one().n();
    }

    record Count(long n) {}
}
