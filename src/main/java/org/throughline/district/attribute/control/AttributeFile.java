package org.throughline.district.attribute.control;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that was handed in, and what it would change, or did.
 *
 * @param mode    BULK, the complete list, or DELTA, changes only
 * @param state   MAPPING until its columns are known, WAITING for a decision, DONE or DISCARDED
 * @param headers its first line
 * @param columns which column each header means, '' for none
 * @param refused rows that were left out
 * @param same    facts that tell nothing new
 */
public record AttributeFile(UUID id, AttributeKind kind, String mode, String fileName, Instant receivedAt, String receivedBy, String state,
        String[] headers, String[] columns, int rows, int refused, int added, int changed, int same, int ended) implements Serializable {

    static final String COLUMNS = """
            f.id, f.kind, f.mode, f.file_name, f.received_at, f.received_by_name, f.state, f.headers, f.columns,
            f.rows, f.refused, f.added, f.changed, f.same, f.ended""";

    public boolean complete() {
        return mode.equals("BULK");
    }

    public boolean settled() {
        return state.equals("DONE") || state.equals("DISCARDED");
    }

    List<String> headerList() {
        return List.of(headers);
    }

    List<String> columnList() {
        return List.of(columns);
    }
}
