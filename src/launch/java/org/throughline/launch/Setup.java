package org.throughline.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where things are and what the environment asks for. */
record Setup(Path project, Path wlp, Path application, Path data, int httpPort, int dbPort, int smtpPort) {

    static Setup read() {
        return new Setup(path("launch.project"), path("launch.wlp"), path("launch.application"), path("launch.data"),
                port("HTTP_PORT", "http.port"), port("DB_PORT", "db.port"), port("SMTP_PORT", "smtp.port"));
    }

    boolean ownDatabase() {
        return env("DB_URL").isEmpty();
    }

    boolean demo() {
        return env("DEMO").map(Boolean::parseBoolean).orElse(ownDatabase());
    }

    String host() {
        return env("HTTP_HOST").orElse("127.0.0.1");
    }

    boolean tls() {
        return env("TLS_KEYSTORE").isPresent();
    }

    boolean behindTlsProxy() {
        return env("PROXY_TLS").map(Boolean::parseBoolean).orElse(false);
    }

    boolean telemetry() {
        return env("OTEL_SDK_DISABLED").map(disabled -> !Boolean.parseBoolean(disabled)).orElse(false);
    }

    String address() {
        String name = isLoopback() ? "localhost" : host();
        return tls() ? "https://" + name + ":" + env("HTTPS_PORT").orElse("9443") : "http://" + name + ":" + httpPort;
    }

    /** Where the launcher itself asks: an address that stands for all of this machine's is asked on loopback. */
    String healthAddress() {
        String name = isLoopback() ? host() : host().equals("0.0.0.0") || host().equals("::") || host().equals("*") ? "127.0.0.1" : host();
        return tls() ? "https://" + name + ":" + env("HTTPS_PORT").orElse("9443") : "http://" + name + ":" + httpPort;
    }

    boolean isLoopback() {
        try {
            return InetAddress.getByName(host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CannotStart("HTTP_HOST is “" + host() + "”, which is no address of this machine. Set it to one, or leave it out for 127.0.0.1.");
        }
    }

    /** Refuses what could not work or would not be safe, before anything is started. */
    void check() {
        if (!isLoopback() && !tls() && !behindTlsProxy()) {
            throw new CannotStart("HTTP_HOST is " + host() + ", and without TLS only this machine may be served. "
                    + "Set TLS_KEYSTORE and TLS_KEYSTORE_PASSWORD, or PROXY_TLS=true behind a proxy that ends TLS.");
        }
        if (demo() && !isLoopback()) {
            throw new CannotStart("The demo has known passwords and is served on 127.0.0.1 only. Leave out HTTP_HOST, or set DEMO=false.");
        }
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw unwritable();
        }
        if (!Files.isWritable(data)) {
            throw unwritable();
        }
    }

    void requireFree(int port, String property, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host(), port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " for the " + what + " is taken. Stop what uses it, or choose another: ./mvnw -q -D" + property + "=" + (port + 10));
        }
    }

    private CannotStart unwritable() {
        return new CannotStart("The data folder " + data + " cannot be written. Give yourself write permission, or choose another: ./mvnw -q -Ddata.folder=/path/to/folder");
    }

    static Optional<String> env(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    void pass(Map<String, String> environment) {
        environment.put("HTTP_PORT", String.valueOf(httpPort));
        environment.put("HTTP_HOST", host());
        environment.put("DEMO", String.valueOf(demo()));
        environment.put("DEMO_SMTP_PORT", String.valueOf(smtpPort));
        environment.putIfAbsent("PUBLIC_URL", address());
        environment.putIfAbsent("UPLOAD_FOLDER", data.resolve("uploads").toString());
        environment.putIfAbsent("FEED_FOLDER", data.resolve("feeds").toString());
        environment.putIfAbsent("DISTRICT_DEMOGRAPHICS", String.valueOf(demo()));
        if (tls() || behindTlsProxy()) {
            environment.put("SESSION_COOKIE", "__Host-throughline");
            environment.put("SESSION_COOKIE_SECURE", "true");
        }
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    private static int port(String variable, String property) {
        String value = env(variable).orElse(System.getProperty(property));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart(variable + " is “" + value + "”, which is no port number.");
        }
    }
}
