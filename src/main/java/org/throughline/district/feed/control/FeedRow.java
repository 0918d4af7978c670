package org.throughline.district.feed.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.feed.entity.RunState;

/**
 * A feed in the list.
 *
 * @param place    the folder, or the service's address
 * @param keptBy   who answers for it
 * @param nextAt   null for a folder and for one that is off
 * @param state    of its last run; it and what follows are null before the first
 * @param importId what the last run brought, or null
 */
public record FeedRow(UUID id, long version, String name, FeedKind kind, String place, boolean active, String keptBy, Instant nextAt,
        RunState state, Instant startedAt, Instant endedAt, String reasonKey, String[] reason, UUID importId, UUID job) {

    static final String SELECT = """
            select f.id, f.version, f.name, f.kind, coalesce(f.folder, f.service_address), f.active,
                   coalesce((select min(a.display_name) from access.account a where a.person_id = f.kept_by),
                            (select p.display_name from district.person p where p.id = f.kept_by), ''),
                   f.next_at, r.state, r.started_at, r.ended_at, r.reason_key, r.reason_parameters, r.import_id, r.job_id
            from district.feed f
            left join lateral (select * from district.feed_run r where r.feed_id = f.id order by r.started_at desc, r.id desc limit 1) r on true
            """;

    public boolean isRunning() {
        return state == RunState.RUNNING;
    }

    public boolean isInTrouble() {
        return active && state == RunState.FAILED;
    }
}
