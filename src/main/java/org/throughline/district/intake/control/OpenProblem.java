package org.throughline.district.intake.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.Problem;

/**
 * A sort of problem in the set of a source that came into force last.
 *
 * @param since    when the first set came that had it
 * @param sets     how many sets in force had it
 * @param markedBy who knows of it and leaves it, or null
 */
public record OpenProblem(UUID importId, String source, Instant receivedAt, String deviation, String fileName, String columnName, boolean refused, long n,
        long firstLine, String value, String[] parameters, Instant since, long sets, String markedBy, Instant markedAt) {

    public Problem sample() {
        return new Problem(fileName, firstLine, columnName, value, Deviation.valueOf(deviation), List.of(parameters));
    }

    public boolean isKnown() {
        return markedBy != null;
    }
}
