package org.throughline.browser;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.throughline.launch.Supervisor;

/** The demo district, started once for all browser tests by the very launcher that people use, on ports of its own. */
final class Demo implements ExtensionContext.Store.CloseableResource {

    private static final Duration UNTIL_READY = Duration.ofMinutes(5);
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(8);
    private static final List<String> HANDED_ON = List.of("launch.project", "launch.wlp", "launch.application", "launch.data", "http.port", "db.port", "smtp.port");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;

    private Demo(Process process) {
        this.process = process;
    }

    /** Starts it, or takes one that runs already where {@code -Ddemo.address=http://localhost:9080} names it. */
    static Demo start() throws IOException, InterruptedException {
        if (System.getProperty("demo.address") != null) {
            return new Demo(null);
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        HANDED_ON.forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Supervisor.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        // what the tests in the container are told is not for the demo
        builder.environment().keySet().removeAll(List.of("DB_URL", "DB_USER", "DB_PASSWORD", "HTTP_PORT", "PUBLIC_URL", "WLP_USER_DIR", "MAIL_PORT", "LTPA_PASSWORD"));
        File log = Path.of(System.getProperty("launch.data")).resolveSibling("demo.log").toFile();
        Demo demo = new Demo(builder.redirectErrorStream(true).redirectOutput(log).start());
        demo.await("started", UNTIL_READY, response -> response.statusCode() == 200);
        demo.await("live", UNTIL_TOLD, response -> response.body().contains("\"The year is told\""));
        return demo;
    }

    String address() {
        return System.getProperty("demo.address", "http://localhost:" + System.getProperty("http.port"));
    }

    private void await(String check, Duration most, Predicate<HttpResponse<String>> there) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the demo ended; see target/demo.log");
            }
            try {
                HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create(address() + "/health/" + check)).build(), HttpResponse.BodyHandlers.ofString());
                if (there.test(response)) {
                    return;
                }
            } catch (IOException e) {
                // it does not listen yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("the demo was not " + check + " within " + most + "; see target/demo.log");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process == null) {
            return;
        }
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        }
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
