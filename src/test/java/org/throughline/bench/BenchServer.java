package org.throughline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.launch.Launcher;

/** The application with a database of its own and without the demo, in the folder that the system property launch.data names; gone with all its data in the end. */
final class BenchServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: (\\S+)");
    private static final String PASSWORD = "a long way from here to there 77";
    private static final Pattern CODE = Pattern.compile("first-run code (\\w+)");

    private final Path folder = Path.of(System.getProperty("launch.data"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>(Map.of("DEMO", "false", "SECOND_FACTOR_ROLES", "none"));
    private final String token;
    private Process supervisor;

    /** Returns when it answers and has its first administrator, as whom its API is asked. */
    BenchServer(Map<String, String> environment) throws IOException, InterruptedException {
        this.environment.putAll(environment);
        token = token(told(CODE));
    }

    /** Starts it, and reads what it tells up to a line that is waited for. */
    private String told(Pattern awaited) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Launcher.command());
        builder.environment().putAll(environment);
        supervisor = builder.redirectErrorStream(true).start();
        Scanner lines = new Scanner(supervisor.getInputStream(), StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            Matcher found = awaited.matcher(lines.nextLine());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /** Kills the server's process with kill -9; what held it stops then, and all is started again. Returns when it answers. */
    void killAndStartAgain() throws IOException, InterruptedException {
        long server = Long.parseLong(Files.readString(folder.resolve("server.pid")).strip());
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        supervisor.waitFor();
        told(READY);
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

    private String token(String code) throws IOException, InterruptedException {
        String form = "code=" + code + "&login=bench&name=Bench&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        http.send(HttpRequest.newBuilder(URI.create(address() + "/first-run")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
        return json(api("tokens").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"user\":\"bench\",\"password\":\"" + PASSWORD + "\"}"))).getString("token");
    }

    static HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(address() + "/api/v1/" + path));
    }

    /** What the API answers; anything but a success ends the bench. */
    JsonObject json(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Json.createReader(new StringReader(text(request))).readObject();
    }

    /** The same, as it came. */
    String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
    }

    /** The cookies of its first administrator, who signs in as everybody does. */
    String signedIn() throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(URI.create(address() + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString("login=bench&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))).build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer);
        }
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
    }

    /** A page, whole; anything but a success ends the bench. */
    String page(String path, String cookies) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", cookies).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
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
