package org.throughline.district.intake.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.district.roster.control.Problem;

/** Writes problems down: every one is counted, and of each sort the first thousand are kept as they are. */
final class ProblemTally {

    static final int KEPT = 1_000;

    private static final String COUNT = """
            insert into district.roster_problem_count (import_id, deviation, file_name, column_name, refused, n, first_line, last_line)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (import_id, deviation, file_name, column_name) do update
            set n = roster_problem_count.n + excluded.n, last_line = greatest(roster_problem_count.last_line, excluded.last_line)""";
    private static final String KEEP = """
            insert into district.roster_problem (import_id, deviation, file_name, line, column_name, value, parameters, refused)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final UUID id;
    private final Connection connection;

    ProblemTally(UUID id, Connection connection) {
        this.id = id;
        this.connection = connection;
    }

    void add(List<Problem> problems) throws SQLException {
        if (problems.isEmpty()) {
            return;
        }
        Map<Sort, Long> before = counted();
        Map<Sort, Tally> tallies = new LinkedHashMap<>();
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Problem problem : problems) {
                Tally tally = tallies.computeIfAbsent(Sort.of(problem), sort -> new Tally(before.getOrDefault(sort, 0L)));
                if (tally.add(problem.line()) <= KEPT) {
                    keep(keep, problem);
                }
            }
            keep.executeBatch();
        }
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Map.Entry<Sort, Tally> one : tallies.entrySet()) {
                count(count, one.getKey(), one.getValue());
            }
            count.executeBatch();
        }
    }

    private Map<Sort, Long> counted() throws SQLException {
        Map<Sort, Long> counts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select deviation, file_name, column_name, refused, n from district.roster_problem_count where import_id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(new Sort(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)), row.getLong(5));
                }
            }
        }
        return counts;
    }

    private void keep(PreparedStatement keep, Problem problem) throws SQLException {
        keep.setObject(1, id);
        keep.setString(2, problem.deviation().name());
        keep.setString(3, problem.file());
        keep.setLong(4, problem.line());
        keep.setString(5, problem.column());
        keep.setString(6, problem.value());
        keep.setArray(7, connection.createArrayOf("text", problem.parameters().toArray()));
        keep.setBoolean(8, problem.refused());
        keep.addBatch();
    }

    private void count(PreparedStatement count, Sort sort, Tally tally) throws SQLException {
        count.setObject(1, id);
        count.setString(2, sort.deviation);
        count.setString(3, sort.file);
        count.setString(4, sort.column);
        count.setBoolean(5, sort.refused);
        count.setLong(6, tally.now - tally.before);
        count.setLong(7, tally.firstLine);
        count.setLong(8, tally.lastLine);
        count.addBatch();
    }

    private record Sort(String deviation, String file, String column, boolean refused) {

        static Sort of(Problem problem) {
            return new Sort(problem.deviation().name(), problem.file(), problem.column(), problem.refused());
        }
    }

    private static final class Tally {

        private final long before;
        private long now;
        private long firstLine = Long.MAX_VALUE;
        private long lastLine;

        Tally(long before) {
            this.before = before;
            this.now = before;
        }

        long add(long line) {
            firstLine = Math.min(firstLine, line);
            lastLine = Math.max(lastLine, line);
            return ++now;
        }
    }
}
