package org.throughline.district.roster.control;

import java.util.List;

/**
 * What one record of a file gave.
 *
 * @param position where the record is; to resume after it
 * @param file     name of the file, as it is in the set
 * @param line     line on which the record starts, the header being line 1
 * @param sourceId the row's id also where the row was refused, so that what it stands for need not be taken for
 *                 missing; null where the id itself is unreadable
 * @param rows     empty if the record was refused; one row; or for a user of 1.1 the user and then the user's roles
 * @param problems warnings, or the reasons of the refusal
 */
public record Reading(RosterPosition position, String file, long line, String sourceId, List<RosterRow> rows,
        List<Problem> problems) {

    public Reading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public RosterKind kind() {
        return position.kind();
    }

    public boolean refused() {
        return rows.isEmpty();
    }
}
