package org.throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.time.RealTime;

/** Gives committed entries their number and hash, on one node at a time. */
@ApplicationScoped
public class Sealing implements BackgroundTask {

    private static final int AT_ONCE = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        em.unwrap(Session.class).doWork(this::seal);
    }

    private void seal(Connection connection) throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement("select cast(w.entry_id as text), " + Chain.COLUMNS
                        + " from platform.audit_waiting w join platform.audit a on a.id = w.entry_id order by w.place limit " + AT_ONCE);
                ResultSet row = waiting.executeQuery()) {
            if (row.next()) {
                append(connection, row);
            }
        }
    }

    private void append(Connection connection, ResultSet row) throws SQLException {
        long number = 0;
        byte[] hash = Chain.BEGINNING;
        try (PreparedStatement head = connection.prepareStatement("select number, hash from platform.audit_chain order by number desc limit 1");
                ResultSet last = head.executeQuery()) {
            if (last.next()) {
                number = last.getLong(1);
                hash = last.getBytes(2);
            }
        }
        try (PreparedStatement seal = connection.prepareStatement(
                        "insert into platform.audit_chain (number, entry_id, hash, sealed_at) values (?, cast(? as uuid), ?, ?)");
                PreparedStatement done = connection.prepareStatement("delete from platform.audit_waiting where entry_id = cast(? as uuid)")) {
            do {
                number++;
                hash = Chain.hash(hash, number, Chain.content(row, 1));
                seal.setLong(1, number);
                seal.setString(2, row.getString(1));
                seal.setBytes(3, hash);
                seal.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                seal.addBatch();
                done.setString(1, row.getString(1));
                done.addBatch();
            } while (row.next());
            seal.executeBatch();
            done.executeBatch();
        }
    }
}
