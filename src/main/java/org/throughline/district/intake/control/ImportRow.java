package org.throughline.district.intake.control;

import java.time.Instant;
import java.util.UUID;

/**
 * One import.
 *
 * @param rows       records of the files that are read, or 0 before they were counted
 * @param refused    rows that were left out
 * @param reasonKey  message key of why the whole set was refused, or null
 * @param reason     its parameters
 * @param seconds    from receiving to the end, or null before it
 * @param told       who was told by mail, or null
 */
public record ImportRow(UUID id, UUID job, String fileName, Instant receivedAt, String receivedBy, String version, String systemName,
        UUID district, ImportState state, String reasonKey, String[] reason, Integer seconds, String told, long rows, long refused) {

    static final String COLUMNS = """
            i.id, i.job_id, i.file_name, i.received_at, i.received_by_name, i.version, i.system_name, i.district_id, i.state,
            i.reason_key, i.reason_parameters, i.seconds, i.told,
            (select coalesce(sum(c.rows), 0) from district.roster_import_count c
             where c.import_id = i.id and c.mode in ('BULK', 'DELTA') and c.kind <> 'GUARDIANSHIP' and not (c.kind = 'ROLE' and i.version = '1.1')),
            (select coalesce(sum(c.refused), 0) from district.roster_import_count c where c.import_id = i.id)""";

    public boolean isRunning() {
        return state == ImportState.STAGING || state == ImportState.APPLYING;
    }
}
