package org.throughline.district.intake.control;

import java.util.List;
import java.util.stream.IntStream;

/** One of the rows that a set would add (A), change (C) or end (E). */
public record Sample(String kind, String action, String sourceId, String label, String school, String[] columns, String[] before, String[] after) {

    static final String COLUMNS = "kind, action, source_id, label, school, columns, before, after";

    /** What would change, column by column. */
    public List<Change> changes() {
        return IntStream.range(0, columns.length).mapToObj(i -> new Change(columns[i], before[i], after[i])).toList();
    }

    /** Nothing of it differs but that it had ended. */
    public boolean isBack() {
        return action.equals("C") && columns.length == 0;
    }

    /** One value; empty is none. */
    public record Change(String column, String before, String after) {}
}
