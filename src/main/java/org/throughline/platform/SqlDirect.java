package org.throughline.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A statement that every request of a million people needs, on the data source itself: an EntityManager takes twice as long
 * for its part in a short one as the driver and the database for theirs. Takes part in a transaction that is open, and does
 * not write first what an EntityManager holds back, so it is for use cases without entities. Parameters by their position.
 */
public final class SqlDirect {

    private SqlDirect() {}

    /** The first row; columns fill the record as {@link SqlRead} does it. */
    public static <R extends Record> Optional<R> first(DataSource source, Class<R> type, String sql, Object... parameters) {
        return all(source, type, sql, parameters).stream().findFirst();
    }

    public static <R extends Record> List<R> all(DataSource source, Class<R> type, String sql, Object... parameters) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = statement(connection, sql, parameters); ResultSet rows = statement.executeQuery()) {
            List<R> all = new ArrayList<>();
            while (rows.next()) {
                all.add(Columns.of(type).fill(index -> rows.getObject(index + 1)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns how many rows it changed. */
    public static int change(DataSource source, String sql, Object... parameters) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = statement(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
