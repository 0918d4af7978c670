package org.throughline.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real Keycloak as a child process, with two realms: the district's provider and another one. */
final class Keycloak implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(8);
    private static final String SECRET = "only-for-tests";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = Integer.getInteger("signin.keycloak.port");
    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    static boolean isAbsent() {
        return Boolean.getBoolean("signin.keycloak.absent");
    }

    /** Starts it without waiting. */
    static Keycloak start(String application) {
        Path home = Path.of(System.getProperty("signin.keycloak.home"));
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            for (String realm : List.of("district", "office")) {
                try (var template = Keycloak.class.getResourceAsStream("/signin/" + realm + "-realm.json")) {
                    Files.writeString(imports.resolve(realm + "-realm.json"), new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@application@", application));
                }
            }
            String port = System.getProperty("signin.keycloak.port");
            ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--db=dev-mem",
                    "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://127.0.0.1:" + port, "--cache=local");
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("DB_") || name.startsWith("HTTP_"));
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
            environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx640m");
            builder.redirectErrorStream(true).redirectOutput(home.resolve("keycloak.log").toFile());
            return new Keycloak(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await() {
        long until = System.nanoTime() + UNTIL_READY.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended by itself; see keycloak.log in " + System.getProperty("signin.keycloak.home"));
            }
            try {
                if (send(HttpRequest.newBuilder(URI.create(issuer("office") + "/.well-known/openid-configuration")).build()).statusCode() == 200) {
                    return;
                }
            } catch (IllegalStateException e) {
                // not yet
            }
            pause();
        }
        throw new IllegalStateException("Keycloak was not ready within " + UNTIL_READY);
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** How many sessions a user has at the provider. */
    int sessions(String realm, String user) {
        String body = send(admin(realm, "/users/" + id(realm, user) + "/sessions").build()).body();
        return body.split("\"ipAddress\"", -1).length - 1;
    }

    /** Ends a user's sessions at the provider, which then tells its clients by their back channel. */
    void endSessions(String realm, String user) {
        send(admin(realm, "/users/" + id(realm, user) + "/logout").POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private String id(String realm, String user) {
        Matcher matcher = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"").matcher(send(admin(realm, "/users?exact=true&username=" + user).build()).body());
        if (!matcher.find()) {
            throw new IllegalStateException("no user " + user);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder admin(String realm, String path) {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "root", "password", SECRET).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        String body = send(HttpRequest.newBuilder(URI.create(issuer("master") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build()).body();
        Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(body);
        if (!token.find()) {
            throw new IllegalStateException("no token of the administrator: " + body);
        }
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/" + realm + path)).header("Authorization", "Bearer " + token.group(1));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
