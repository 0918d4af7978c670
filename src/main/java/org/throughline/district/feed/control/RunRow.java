package org.throughline.district.feed.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.district.feed.entity.RunCause;
import org.throughline.district.feed.entity.RunState;

/**
 * One time that a feed was read.
 *
 * @param whole     everything was asked for, not only changes
 * @param reasonKey why it failed, or null
 * @param remarkKey what is worth knowing although it went well, or null
 * @param rows      records of the set, or null
 * @param fileName  of what lay in the folder, or null
 */
public record RunRow(UUID id, RunCause cause, boolean whole, Instant startedAt, Instant endedAt, RunState state, String reasonKey, String[] reason,
        String remarkKey, Long rows, String fileName, UUID importId) {

    static final String COLUMNS = "r.id, r.cause, r.whole, r.started_at, r.ended_at, r.state, r.reason_key, r.reason_parameters, r.remark_key, r.rows, r.file_name, r.import_id";
}
