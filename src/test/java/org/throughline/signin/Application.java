package org.throughline.signin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.launch.Supervisor;

/** The application as people start it, with an empty database of its own and providers by configuration. */
final class Application implements AutoCloseable {

    static final String ADMINISTRATOR = "first";
    static final String PASSWORD = "a long enough password";

    private static final Duration UNTIL_READY = Duration.ofMinutes(5);
    private static final Path DATA = Path.of(System.getProperty("signin.folder"));

    private final Process process;
    private UUID district;
    private UUID school;

    private Application(Process process) {
        this.process = process;
    }

    static String address() {
        return "http://localhost:" + System.getProperty("signin.http.port");
    }

    /** Starts it without waiting. */
    static Application start(Map<String, String> configuration) {
        try {
            delete(DATA);
            Files.createDirectories(DATA);
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
            for (String name : List.of("launch.project", "launch.wlp", "launch.application")) {
                command.add("-D" + name + "=" + System.getProperty(name));
            }
            for (String name : List.of("http.port", "db.port", "smtp.port")) {
                command.add("-D" + name + "=" + System.getProperty("signin." + name));
            }
            command.add("-Dlaunch.data=" + DATA.resolve("data"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Supervisor.class.getName()));
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> !List.of("PATH", "HOME", "JAVA_HOME", "LANG", "USER").contains(name));
            environment.put("DEMO", "false");
            environment.putAll(configuration);
            builder.redirectErrorStream(true).redirectOutput(DATA.resolve("launcher.log").toFile());
            return new Application(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready, makes its first administrator and a district with one school. */
    void await() {
        long until = System.nanoTime() + UNTIL_READY.toNanos();
        while (!log().contains("Ready:") || !log().contains("first-run code")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the application did not start: " + log());
            }
            pause();
        }
        Matcher code = Pattern.compile("first-run code (\\p{XDigit}+)").matcher(log());
        if (!code.find()) {
            throw new IllegalStateException(log());
        }
        post("/first-run", Map.of("code", code.group(1), "login", ADMINISTRATOR, "name", "First Administrator", "password", PASSWORD));
        district = organization("DISTRICT", "Sign-in district", null);
        school = organization("SCHOOL", "Sign-in school", district);
    }

    private void post(String path, Map<String, String> form) {
        Visitor visitor = new Visitor();
        visitor.post(address() + path, form);
    }

    private UUID organization(String kind, String name, UUID parent) {
        UUID id = UUID.randomUUID();
        execute("insert into district.organization (id, source, source_id, kind, name, parent_id) values (?, 'test', ?, ?, ?, ?)", id, id.toString(), kind, name, parent);
        execute("insert into access.organization (id, parent_id, name, school) values (?, ?, ?, ?)", id, parent, name, kind.equals("SCHOOL"));
        return id;
    }

    /** Somebody of the rosters at the school; staff have the role STAFF there. */
    UUID person(String kind, String givenName, String email, String number) {
        UUID id = UUID.randomUUID();
        execute("insert into district.person (id, source, source_id, kind, given_name, family_name, email, identifier, username) values (?, 'test', ?, ?, ?, 'Example', ?, ?, ?)",
                id, id.toString(), kind, givenName, email, number, number);
        execute("insert into district.position (id, source, source_id, person_id, organization_id, role, main) values (?, 'test', ?, ?, ?, 'teacher', true)",
                UUID.randomUUID(), id + "/p", id, school);
        if (kind.equals("STAFF")) {
            execute("insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, 'STAFF', ?, true)", id, school);
        }
        return id;
    }

    UUID district() {
        return district;
    }

    String log() {
        try {
            return Files.exists(DATA.resolve("launcher.log")) ? Files.readString(DATA.resolve("launcher.log")) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int execute(String sql, Object... parameters) {
        try (Connection connection = connection(); PreparedStatement statement = bound(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text; null where there is none. */
    String one(String sql, Object... parameters) {
        try (Connection connection = connection(); PreparedStatement statement = bound(connection, sql, parameters); ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Connection connection() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + System.getProperty("signin.db.port") + "/throughline", "throughline",
                    Files.readString(DATA.resolve("data/database.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The supervisor stops everything in order when its input ends. */
    @Override
    public void close() {
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        } catch (IOException e) {
            // it has ended
        }
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked without a browser: what one address answers. */
    static int status(String path) {
        try {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
