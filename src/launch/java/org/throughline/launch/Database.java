package org.throughline.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL of our own as a child process, with a data folder that stays. */
public final class Database implements AutoCloseable {

    private static final String MAJOR_VERSION = "17";

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;
    private final int port;
    private final String password;

    private Database(EmbeddedPostgres postgres, ProcessHandle process, int port, String password) {
        this.postgres = postgres;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts the database of this folder, making it on first use. */
    public static Database start(Path data, int port) {
        Path folder = data.resolve("postgresql");
        refuseOtherVersion(folder);
        String password = Secrets.kept(data, "database.password");
        try {
            Path log = data.resolve("postgresql.log");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(data.resolve("postgresql-program").toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("work_mem", "16MB")
                    .setServerConfig("max_connections", "100")
                    // a survey fills empty tables within minutes, and what is known of them decides how they are read
                    .setServerConfig("autovacuum_naptime", "5s")
                    .setServerConfig("timezone", "UTC")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Database database = new Database(postgres, postmaster(folder), port, password);
            database.provide();
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart("PostgreSQL did not start: " + e.getMessage() + ". What it said is in " + data.resolve("postgresql.log"));
        }
    }

    /** The process that the database itself names: the one that was started has handed on to it and ended. */
    private static ProcessHandle postmaster(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("it ended at once"));
    }

    private static void refuseOtherVersion(Path folder) {
        Path version = folder.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
                throw new CannotStart("The data folder " + folder + " was made by PostgreSQL " + Files.readString(version).strip() + ", and this is "
                        + MAJOR_VERSION + ". Move it away (a dump and restore carries the data over, see docs/operations.md), or choose another: ./mvnw -q -Ddata.folder=/path/to/folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void provide() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'throughline'")) {
                statement.execute("create role throughline login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'throughline'")) {
                statement.execute("create database throughline owner throughline");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the server must know to reach it. */
    void pass(Map<String, String> environment) {
        environment.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/throughline");
        environment.put("DB_USER", "throughline");
        environment.put("DB_PASSWORD", password);
    }

    /** Tries an external database, so that no reach is said in one line before anything starts. */
    static void requireReach(String url) {
        try (Connection connection = DriverManager.getConnection(url, Setup.env("DB_USER").orElse(""), Setup.env("DB_PASSWORD").orElse(""))) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new CannotStart("The database at DB_URL is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + "; Throughline needs 15 or later.");
            }
        } catch (SQLException e) {
            throw new CannotStart("No reach to the database at " + url + ": " + e.getMessage().lines().findFirst().orElse("") + " Check DB_URL, DB_USER and DB_PASSWORD, and that it is running.");
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
