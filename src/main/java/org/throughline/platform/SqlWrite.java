package org.throughline.platform;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/** Writes many rows of one kind in a few round trips, on the connection and in the transaction of the EntityManager. */
public final class SqlWrite {

    private static final int AT_ONCE = 500;

    private SqlWrite() {}

    /** Fills the parameters of one row. */
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    public static <T> void all(EntityManager em, String sql, Collection<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (T row : rows) {
                    binder.bind(statement, row);
                    statement.addBatch();
                    if (++waiting == AT_ONCE) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                statement.executeBatch();
            }
        });
    }
}
