package org.throughline.district.intake.control;

import java.time.Instant;
import java.util.UUID;

/**
 * One import.
 *
 * @param feed          how it came by itself, or null for one that a person handed in
 * @param reasonKey     message key of why the whole set was refused, or null
 * @param reason        its parameters
 * @param seconds       of work until it was in force, without waiting, or null before it
 * @param told          who was told by mail, or null
 * @param comparedAgain whether another set came into force after the first look
 * @param decidedBy     who committed or discarded it, or null where nobody needed to
 * @param why           the reason given
 * @param rows          records of the files that are read, or 0 before they were counted
 * @param refused       rows that were left out
 */
public record ImportRow(UUID id, UUID job, String feed, String fileName, Instant receivedAt, String receivedBy, String version, String systemName,
        String source, UUID district, ImportState state, String reasonKey, String[] reason, Integer seconds, String told, Instant comparedAt,
        boolean comparedAgain, String decidedBy, Instant decidedAt, String why, long rows, long refused, long added, long changed, long ended) {

    static final String COLUMNS = """
            i.id, i.job_id, i.feed, i.file_name, i.received_at, i.received_by_name, i.version, i.system_name, i.source, i.district_id, i.state,
            i.reason_key, i.reason_parameters, i.seconds, i.told, i.compared_at, i.compared_again, i.decided_by_name, i.decided_at, i.decision_reason,
            coalesce(c.rows, 0), coalesce(c.refused, 0), coalesce(c.added, 0), coalesce(c.changed, 0), coalesce(c.ended, 0)""";

    static final String FROM = """
             from district.roster_import i
             left join lateral (
                 select sum(c.rows) filter (where c.mode in ('BULK', 'DELTA') and c.kind <> 'GUARDIANSHIP' and not (c.kind = 'ROLE' and i.version = '1.1')) as rows,
                        sum(c.refused) as refused, sum(c.added) as added, sum(c.changed) as changed, sum(c.ended) as ended
                 from district.roster_import_count c where c.import_id = i.id) c on true
            """;

    public boolean isRunning() {
        return state == ImportState.STAGING || state == ImportState.APPLYING;
    }

    public boolean isWaiting() {
        return state == ImportState.WAITING;
    }

    /** True if it was compared and found to change nothing. */
    public boolean isNothingNew() {
        return comparedAt != null && added + changed + ended == 0;
    }
}
