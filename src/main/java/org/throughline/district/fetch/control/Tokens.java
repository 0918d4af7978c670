package org.throughline.district.fetch.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.throughline.district.fetch.control.FetchFailed.Reason;

/** Holds the access token, and gets another before it expires or when the service takes it no longer. */
final class Tokens {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final long USUAL_LIFE = 3_600;
    private static final int LARGEST = 1 << 20;

    private final Credentials credentials;
    private final Wire wire;
    private final Clock clock;

    private String token;
    private Instant until = Instant.MIN;

    Tokens(Credentials credentials, Wire wire, Clock clock) {
        this.credentials = credentials;
        this.wire = wire;
        this.clock = clock;
    }

    void forget() {
        token = null;
    }

    boolean isThere() {
        return token != null && clock.instant().isBefore(until);
    }

    /** Asks for a token. Returns the answer if it is one that may pass, such as 429; else the token is there. */
    Optional<HttpResponse<Path>> ask() {
        HttpRequest.Builder request = HttpRequest.newBuilder(credentials.tokenAddress())
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()));
        if (credentials.inHeader()) {
            String both = encoded(credentials.clientId()) + ":" + encoded(credentials.secret());
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<Path> answer = wire.send(request, "token");
        int status = answer.statusCode();
        if (Patience.mayPass(status)) {
            return Optional.of(answer);
        }
        if (status / 100 == 3) {
            throw new FetchFailed(Reason.REDIRECTED, credentials.tokenAddress().getHost(), answer.headers().firstValue("Location").orElse("?"));
        }
        JsonObject said = read(answer.body(), status / 100 == 2);
        if (status / 100 != 2) {
            String error = text(said, "error");
            throw error.equals("invalid_scope") ? new FetchFailed(Reason.SCOPE_REFUSED, credentials.scopes())
                    : new FetchFailed(Reason.TOKEN_REFUSED, status, error);
        }
        keep(said);
        return Optional.empty();
    }

    private void keep(JsonObject said) {
        token = text(said, "access_token");
        if (token.isEmpty() || !token.matches("[\\x21-\\x7e]+")) {
            token = null;
            throw new FetchFailed(Reason.TOKEN_UNREADABLE, credentials.tokenAddress());
        }
        String life = said.containsKey("expires_in") ? said.get("expires_in").toString().replace("\"", "") : "";
        until = clock.instant().plusSeconds(life.matches("\\d{1,9}") ? Long.parseLong(life) : USUAL_LIFE).minus(BEFORE_ITS_END);
    }

    String header() {
        return "Bearer " + token;
    }

    private String form() {
        String form = "grant_type=client_credentials";
        if (!credentials.scopes().isEmpty()) {
            form += "&scope=" + encoded(credentials.scopes());
        }
        if (!credentials.inHeader()) {
            form += "&client_id=" + encoded(credentials.clientId()) + "&client_secret=" + encoded(credentials.secret());
        }
        return form;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject read(Path body, boolean required) {
        try {
            if (Files.size(body) <= LARGEST) {
                try (InputStream in = Files.newInputStream(body); JsonReader reader = Json.createReader(in)) {
                    return reader.readObject();
                }
            }
        } catch (JsonException | IllegalStateException e) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (required) {
            throw new FetchFailed(Reason.TOKEN_UNREADABLE, credentials.tokenAddress());
        }
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? string.getString() : "";
    }
}
