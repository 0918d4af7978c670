package org.throughline.district.roster.control;

import java.time.Instant;

/**
 * What every row has.
 *
 * @param sourceId the id that the student information system gave, 1 to 255 of {@code 0-9 A-Z a-z . / @ _ -}
 * @param line     line in the file, the header being line 1
 * @param modified when the source last changed it; null where it does not say, as in a bulk file
 */
public record RowOrigin(String sourceId, long line, RowStatus status, Instant modified) {
}
