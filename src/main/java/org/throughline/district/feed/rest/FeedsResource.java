package org.throughline.district.feed.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.control.FeedReason;
import org.throughline.district.feed.control.FeedRow;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.feed.entity.RunState;
import org.throughline.district.rest.Listed;
import org.throughline.platform.text.Texts;

/** The feeds that bring rosters in by themselves, and how the last time went. */
@Path("feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedsResource {

    private static final int MOST = 500;

    @Inject
    FeedQueries queries;

    @Inject
    Texts texts;

    @GET
    public Listed<Feed> list(@QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("50") int size) {
        List<Feed> feeds = queries.rows(Math.max(0, first), Math.max(1, Math.min(MOST, size))).stream().map(this::feed).toList();
        return new Listed<>(feeds, Math.max(0, first), queries.count(), false);
    }

    private Feed feed(FeedRow row) {
        String reason = row.reasonKey() == null ? null : texts.of(row.reasonKey(), FeedReason.arguments(row.reason()));
        return new Feed(row.id(), row.name(), row.kind(), row.place(), row.active(), row.nextAt(), row.state(), row.startedAt(), row.endedAt(), reason, row.importId());
    }

    /** A feed; the last run's state and what follows are missing before the first run. */
    public record Feed(UUID id, String name, FeedKind kind, String place, boolean active, Instant next, RunState lastState, Instant lastStarted,
            Instant lastEnded, String lastReason, UUID lastImport) {}
}
