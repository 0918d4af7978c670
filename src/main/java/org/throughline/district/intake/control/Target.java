package org.throughline.district.intake.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of the district's that a kind of row comes to.
 *
 * @param table      its name, which is also the kind in the ids of its rows
 * @param columns    what rows are compared by, and what changes
 * @param values     the columns' values, of a staged row s and what is joined
 * @param joins      what is there besides, see {@link Presence}
 * @param school     the school a staged row belongs to, or null
 * @param schoolOfT  the school a row t in force belongs to, or null
 * @param label      what people call a staged row
 * @param labelOfT   what people call a row t in force
 * @param place      columns that say where somebody is: if one of them changes, what was before is kept as past; none for what has no history
 * @param references what rows point to, in the order of checking
 */
record Target(String table, List<String> columns, List<String> values, String joins, String school, String schoolOfT, String label, String labelOfT,
        List<String> place, List<Reference> references) {

    /**
     * A column that holds the id of another row.
     *
     * @param column   the column of the staged rows
     * @param spelling the column as the file's specification spells it
     * @param target   the table it points into
     * @param required whether the row is refused if it leads nowhere
     */
    record Reference(String column, String spelling, String target, boolean required) {}

    boolean hasHistory() {
        return !place.isEmpty();
    }

    /** The staged rows as they would be: line, place, source_id, school, label, and the columns. */
    String wanted() {
        return "select s.line, s.place, s.source_id, " + school + " as school, " + label + " as label, "
                + IntStream.range(0, columns.size()).mapToObj(i -> values.get(i) + " as " + columns.get(i)).collect(Collectors.joining(", "))
                + " from district.staged_" + table + " s " + joins + " where s.import_id = :import and s.state = 'A'";
    }

    String of(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    String placeOf(String alias) {
        return place.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** That no staged row stands for t, be it refused. */
    String missing() {
        return "not exists (select 1 from district.staged_%s s where s.import_id = :import and s.source_id = t.source_id and s.state not in ('D', 'U'))".formatted(table);
    }

    String announced() {
        return "exists (select 1 from district.staged_%s s where s.import_id = :import and s.source_id = t.source_id and s.state = 'D')".formatted(table);
    }
}
