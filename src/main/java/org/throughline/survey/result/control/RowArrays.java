package org.throughline.survey.result.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Rows as one array for each column, so that tens of thousands of them are one statement. */
record RowArrays<T>(List<Column<T>> columns) {

    /** @param type as the database names it */
    record Column<T>(String name, String type, Function<T, Object> value) {}

    /** As a table w for a from clause, with a parameter for each column. */
    String table() {
        return "unnest(" + columns.stream().map(column -> "cast(? as " + column.type() + "[])").collect(Collectors.joining(", ")) + ") as w (" + names() + ")";
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Fills the parameters from the given one on; returns the next. */
    int fill(Connection connection, PreparedStatement statement, int first, List<T> rows) throws SQLException {
        int at = first;
        for (Column<T> column : columns) {
            statement.setArray(at++, connection.createArrayOf(column.type(), rows.stream().map(column.value()).toArray()));
        }
        return at;
    }

    /** Runs a statement whose parameters are the rows alone. */
    void run(EntityManager em, String sql, List<T> rows) {
        if (!rows.isEmpty()) {
            em.flush();
            em.unwrap(Session.class).doWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    fill(connection, statement, 1, rows);
                    statement.executeUpdate();
                }
            });
        }
    }
}
