package org.throughline.district.intake.control;

import java.util.Set;

/**
 * One kind of row in an import.
 *
 * @param kind     a kind of roster rows, or GUARDIANSHIP, which the agents of users make
 * @param mode     BULK, DELTA, REFUSED for a file that cannot be read, OFF for one that the district does not want
 * @param rows     records in the file
 * @param refused  rows that were left out
 * @param same     rows that told nothing new
 * @param ended    what was there before and is there no more
 */
public record CountRow(String kind, String fileName, String mode, long rows, long refused, long added, long changed, long same, long ended) {

    public static final String GUARDIANSHIP = "GUARDIANSHIP";

    static final String COLUMNS = "kind, file_name, mode, rows, refused, added, changed, same, ended";

    private static final Set<String> UNREAD = Set.of("REFUSED", "OFF");

    /** True if nothing of it was read. */
    public boolean off() {
        return UNREAD.contains(mode);
    }
}
