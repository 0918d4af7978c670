package org.throughline.platform;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Writes many rows of one kind in a few round trips, on the connection and in the transaction of the EntityManager. */
public final class SqlWrite {

    private static final int AT_ONCE = 500;

    private SqlWrite() {}

    /** Fills the parameters of one row. */
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Returns how many rows an update changed; the driver does not tell it of inserts. */
    public static <T> int all(EntityManager em, String sql, Collection<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return 0;
        }
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            int changed = 0;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (T row : rows) {
                    binder.bind(statement, row);
                    statement.addBatch();
                    if (++waiting == AT_ONCE) {
                        changed += sum(statement.executeBatch());
                        waiting = 0;
                    }
                }
                return changed + sum(statement.executeBatch());
            }
        });
    }

    private static int sum(int[] counts) {
        return IntStream.of(counts).filter(count -> count > 0).sum();
    }
}
