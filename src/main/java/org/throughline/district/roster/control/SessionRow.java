package org.throughline.district.roster.control;

import java.time.LocalDate;

/**
 * A year, semester, term or grading period.
 *
 * @param type       gradingPeriod, semester, schoolYear, term, or another word
 * @param schoolYear the year in which the school year ends; null only in a row to be deleted
 */
public record SessionRow(RowOrigin origin, String title, String type, LocalDate startDate, LocalDate endDate,
        String parent, Integer schoolYear) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.SESSION;
    }
}
