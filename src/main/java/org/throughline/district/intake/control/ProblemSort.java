package org.throughline.district.intake.control;

import java.util.List;
import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.Problem;

/** A sort of problem in an import: how often, on which lines, and its first row. */
public record ProblemSort(String deviation, String fileName, String columnName, boolean refused, long n, long firstLine, long lastLine,
        String value, String[] parameters) {

    public Problem sample() {
        return new Problem(fileName, firstLine, columnName, value, Deviation.valueOf(deviation), List.of(parameters));
    }
}
