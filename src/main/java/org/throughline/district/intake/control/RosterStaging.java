package org.throughline.district.intake.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.district.roster.control.Problem;
import org.throughline.district.roster.control.Reading;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterRow;
import org.throughline.district.roster.control.RowStatus;

/** Puts what was read where it waits for being applied, a chunk at a time in the chunk's transaction. */
@ApplicationScoped
public class RosterStaging {

    private static final int FIXED = 4;

    @Resource(lookup = "jdbc/throughline")
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "district.demographics", defaultValue = "false")
    boolean demographics;

    /** The kinds that are read here: demographics only where the district wants them. */
    public Set<RosterKind> kinds() {
        List<RosterKind> kinds = new ArrayList<>(List.of(RosterKind.values()));
        if (!demographics) {
            kinds.remove(RosterKind.DEMOGRAPHICS);
        }
        return Set.copyOf(kinds);
    }

    /** Keeps the readings, refused ones by their id, and what there is to say about them. */
    public void keep(UUID id, List<Reading> readings) {
        Map<RosterKind, List<Staged>> staged = new EnumMap<>(RosterKind.class);
        Map<RosterKind, Integer> refused = new EnumMap<>(RosterKind.class);
        List<Problem> problems = new ArrayList<>();
        for (Reading reading : readings) {
            problems.addAll(reading.problems());
            if (reading.refused()) {
                staged.computeIfAbsent(reading.kind(), kind -> new ArrayList<>()).add(Staged.refused(reading));
                refused.merge(reading.kind(), 1, Integer::sum);
            }
            for (int i = 0; i < reading.rows().size(); i++) {
                RosterRow row = reading.rows().get(i);
                staged.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(Staged.of(row, i));
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<RosterKind, List<Staged>> one : staged.entrySet()) {
                insert(connection, id, StagedTable.of(one.getKey()), one.getValue());
            }
            count(connection, id, refused);
            new ProblemTally(id, connection).add(problems);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of import " + id + " cannot be staged", e);
        }
    }

    void note(UUID id, List<Problem> problems) {
        try (Connection connection = dataSource.getConnection()) {
            new ProblemTally(id, connection).add(problems);
        } catch (SQLException e) {
            throw new IllegalStateException("problems of import " + id + " cannot be kept", e);
        }
    }

    /** A few arrays go to the database many times faster than thousands of rows of parameters. */
    private static void insert(Connection connection, UUID id, StagedTable table, List<Staged> rows) throws SQLException {
        String[][] cells = new String[FIXED + table.width()][rows.size()];
        for (int n = 0; n < rows.size(); n++) {
            Staged staged = rows.get(n);
            cells[0][n] = String.valueOf(staged.line);
            cells[1][n] = String.valueOf(staged.place);
            cells[2][n] = staged.sourceId;
            cells[3][n] = staged.state;
            if (staged.row != null) {
                Object[] values = table.values(staged.row);
                for (int i = 0; i < values.length; i++) {
                    cells[FIXED + i][n] = values[i] == null ? null : values[i].toString();
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            insert.setObject(1, id);
            for (int i = 0; i < cells.length; i++) {
                insert.setArray(i + 2, connection.createArrayOf("text", cells[i]));
            }
            insert.executeUpdate();
        }
    }

    private static void count(Connection connection, UUID id, Map<RosterKind, Integer> refused) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "update district.roster_import_count set refused = refused + ? where import_id = ? and kind = ?")) {
            for (Map.Entry<RosterKind, Integer> one : refused.entrySet()) {
                count.setInt(1, one.getValue());
                count.setObject(2, id);
                count.setString(3, one.getKey().name());
                count.addBatch();
            }
            count.executeBatch();
        }
    }

    /** A row on its way in: A there, D to be deleted, R refused, so that what it stands for is not taken for missing. */
    private record Staged(long line, int place, String sourceId, String state, RosterRow row) {

        static Staged of(RosterRow row, int place) {
            return new Staged(row.line(), place, row.sourceId(), row.status() == RowStatus.ACTIVE ? "A" : "D", row);
        }

        static Staged refused(Reading reading) {
            return new Staged(reading.line(), 0, reading.sourceId() == null ? "" : reading.sourceId(), "R", null);
        }
    }
}
