package org.throughline.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The demo district that the build started, once its year is told; {@code -Ddemo.address=http://localhost:9080} names another. */
final class Demo {

    private static final Duration UNTIL_TOLD = Duration.ofMinutes(12);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address = System.getProperty("demo.address");

    private Demo() {}

    static Demo told() {
        Demo demo = new Demo();
        try {
            demo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return demo;
    }

    String address() {
        return address;
    }

    private void await() throws InterruptedException {
        long until = System.nanoTime() + UNTIL_TOLD.toNanos();
        while (System.nanoTime() < until) {
            String live = live();
            if (live.contains("\"The year is told\"")) {
                return;
            }
            if (live.contains("told in part")) {
                throw new IllegalStateException("the demo's year failed; see target/demo-data/logs: " + live.substring(live.indexOf("told in part")));
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("the demo's year was not told within " + UNTIL_TOLD + "; see target/demo.log");
    }

    private String live() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + "/health/live")).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }
}
