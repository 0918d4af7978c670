package org.throughline.district.intake.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the district's that a kind of row is applied to.
 *
 * @param table      its name, which is also the kind in the ids of its rows
 * @param columns    what rows are compared by, and what changes
 * @param select     the columns' values, of a staged row s and what is joined
 * @param joins      further tables
 * @param references what rows point to, in the order of checking
 */
record Target(String table, List<String> columns, String select, String joins, List<Reference> references) {

    /**
     * A column that holds the id of another row.
     *
     * @param column   the column of the staged rows
     * @param spelling the column as the file's specification spells it
     * @param target   the table it points into
     * @param required whether the row is refused if it leads nowhere
     */
    record Reference(String column, String spelling, String target, boolean required) {}

    String upsert() {
        String compared = columns.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        String wanted = columns.stream().map(column -> "excluded." + column).collect(Collectors.joining(", "));
        String set = columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        return """
                insert into district.%1$s as t (id, source, source_id, %2$s)
                select district.roster_id(:source, '%1$s', s.source_id), :source, s.source_id, %3$s
                from district.staged_%1$s s %4$s
                where s.import_id = :import and s.state = 'A'
                on conflict (id) do update set %5$s, active = true
                where not t.active or (%6$s) is distinct from (%7$s)
                """.formatted(table, String.join(", ", columns), select, joins, set, compared, wanted);
    }

    /** That no staged row stands for t, be it refused. */
    String missing() {
        return "not exists (select 1 from district.staged_%s s where s.import_id = :import and s.source_id = t.source_id and s.state <> 'D')".formatted(table);
    }

    String announced() {
        return "exists (select 1 from district.staged_%s s where s.import_id = :import and s.source_id = t.source_id and s.state = 'D')".formatted(table);
    }
}
