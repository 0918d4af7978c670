package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.throughline.platform.audit.ChainCheck;

/**
 * Checks the audit log from outside of the application: of the database that DB_URL, DB_USER and DB_PASSWORD name, or
 * of our own where it runs. Heads that were kept elsewhere are given as arguments, each as number:hash.
 */
public final class CheckAudit {

    private CheckAudit() {}

    public static void main(String[] args) throws SQLException, IOException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            ChainCheck.Result result = ChainCheck.of(connection, List.of(args));
            System.out.println(result.entries() + " entries, head " + result.head());
            result.findings().forEach(System.out::println);
            if (!result.whole()) {
                throw new IllegalStateException("The audit log is not what it was.");
            }
            System.out.println("The audit log is whole.");
        }
    }

    private static Connection connection() throws SQLException, IOException {
        if (System.getenv("DB_URL") != null) {
            return DriverManager.getConnection(System.getenv("DB_URL"), System.getenv("DB_USER"), System.getenv("DB_PASSWORD"));
        }
        Path password = Path.of(System.getProperty("launch.data")).resolve("database.password");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + System.getProperty("db.port") + "/throughline", "throughline",
                Files.readString(password).strip());
    }
}
