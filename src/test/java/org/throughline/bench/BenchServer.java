package org.throughline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.launch.Launcher;

/** The application with a database of its own and without the demo, in the folder that the system property launch.data names; gone with all its data in the end. */
final class BenchServer implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("first-run code (\\w+)");

    private final Path folder = Path.of(System.getProperty("launch.data"));
    private final Process supervisor;
    private final String firstRunCode;

    /** Returns when it answers. */
    BenchServer(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Launcher.command());
        builder.environment().put("DEMO", "false");
        builder.environment().putAll(environment);
        supervisor = builder.redirectErrorStream(true).start();
        firstRunCode = code(new Scanner(supervisor.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String code(Scanner lines) {
        while (lines.hasNextLine()) {
            Matcher found = CODE.matcher(lines.nextLine());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /** An empty folder for it, before it starts. */
    static Path emptyFolder() throws IOException {
        Path folder = Path.of(System.getProperty("launch.data"));
        remove(folder);
        return Files.createDirectories(folder);
    }

    static String address() {
        return "http://localhost:" + System.getProperty("http.port");
    }

    String firstRunCode() {
        return firstRunCode;
    }

    Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + System.getProperty("db.port") + "/throughline", "throughline",
                Files.readString(folder.resolve("database.password")).strip());
    }

    @Override
    public void close() throws IOException {
        supervisor.getOutputStream().close();
        try {
            supervisor.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
