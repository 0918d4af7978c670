package org.throughline.district.intake.control;

import java.util.List;
import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.Problem;

/** A problem of one row, as it is kept. */
public record ProblemRow(String deviation, String fileName, long line, String columnName, String value, String[] parameters) {

    public Problem problem() {
        return new Problem(fileName, line, columnName, value, Deviation.valueOf(deviation), List.of(parameters));
    }
}
