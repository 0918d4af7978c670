package org.throughline.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Open Liberty with the WAR, as a child process whose own files lie in the data folder. */
final class Server {

    private static final Pattern STEP = Pattern.compile("\"step\"\\s*:\\s*\"([^\"]*)\"");

    /** The server's own word for an application that did not start. */
    static final String APPLICATION_FAILED = "CWWKZ0002E";

    /** How the demo begins where it may not be made. */
    static final String NO_DEMO = "No demo";

    /** How the demo's last step begins. */
    static final String TOLD = "The year is told";

    private final Setup setup;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).sslContext(OwnServer.trusted()).build();
    private Process process;

    Server(Setup setup) {
        this.setup = setup;
    }

    void start(Consumer<Map<String, String>> database) {
        Path user = setup.data().resolve("server");
        Path home = user.resolve("servers/throughline");
        try {
            lay(home);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options("jvm.options"));
            if (setup.demo()) {
                command.addAll(options("jvm.demo.options"));
            }
            Setup.env("JVM_OPTIONS").ifPresent(options -> command.addAll(List.of(options.strip().split("\\s+"))));
            command.add("-javaagent:" + setup.wlp().resolve("bin/tools/ws-javaagent.jar"));
            command.add("@" + setup.wlp().resolve("lib/platform/java/java9.options"));
            command.addAll(List.of("-jar", setup.wlp().resolve("bin/tools/ws-server.jar").toString(), "throughline"));
            ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("WLP_USER_DIR", user.toString());
            environment.put("LOG_FOLDER", setup.data().resolve("logs").toString());
            environment.put("LTPA_PASSWORD", Secrets.kept(setup.data(), "ltpa.password"));
            environment.put("LTPA_KEYS", setup.data().resolve("ltpa.keys").toString());
            environment.computeIfAbsent("SECRETS_KEY", key -> Secrets.kept(setup.data(), "secrets.key"));
            setup.pass(environment);
            database.accept(environment);
            Files.createDirectories(setup.data().resolve("logs"));
            builder.redirectErrorStream(true).redirectOutput(console().toFile());
            process = builder.start();
            Files.writeString(setup.data().resolve("server.pid"), String.valueOf(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(String file) throws IOException {
        try (Stream<String> lines = Files.lines(setup.project().resolve("server-config").resolve(file))) {
            return lines.map(String::strip).filter(line -> line.startsWith("-")).toList();
        }
    }

    private void lay(Path home) throws IOException {
        Files.createDirectories(home.resolve("apps"));
        Path config = setup.project().resolve("server-config");
        for (String name : List.of("server.xml", "application.xml", "bootstrap.properties")) {
            copy(config.resolve(name), home.resolve(name));
        }
        new Mirror(setup.application(), home.resolve("apps/throughline.war")).make(Server::isOfTheLauncher);
        Path overrides = Files.createDirectories(home.resolve("configDropins/overrides"));
        variant(config, overrides, "tls.xml", setup.tls());
        variant(config, overrides, "proxy.xml", setup.behindTlsProxy());
        variant(config, overrides, "telemetry.xml", setup.telemetry());
    }

    /** The launcher starts the server from outside and is no part of the application. */
    private static boolean isOfTheLauncher(Path file) {
        return file.startsWith("WEB-INF/classes/org/throughline/launch");
    }

    private static void variant(Path config, Path overrides, String name, boolean wanted) throws IOException {
        if (wanted) {
            copy(config.resolve("variants").resolve(name), overrides.resolve(name));
        } else {
            Files.deleteIfExists(overrides.resolve(name));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path console() {
        return setup.data().resolve("logs/console.log");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Asks one health check; its status, and the step it is at if it tells one. */
    Health health(String kind) {
        try {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create(setup.healthAddress() + "/health/" + kind))
                    .timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString());
            Matcher step = STEP.matcher(response.body());
            return new Health(response.statusCode() == 200, step.find() ? step.group(1) : "");
        } catch (IOException e) {
            return new Health(false, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(false, "");
        }
    }

    record Health(boolean up, String step) {}

    /** The lines of the server's console that a person who starts it needs to see. */
    List<String> notices(String mark) {
        try {
            return Files.readAllLines(console()).stream().filter(line -> line.contains(mark)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    void stop() {
        if (!isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(setup.data().resolve("server.pid"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
