package org.throughline.platform.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.platform.phone.TextProvider.Outcome.Kind;

/**
 * Twilio by its Messages resource, https://www.twilio.com/docs/messaging/api/message-resource, or whatever speaks the same
 * at another address: TEXT_ACCOUNT and TEXT_TOKEN say who asks, TEXT_FROM is a number or the id of a messaging service.
 */
@ApplicationScoped
class Twilio implements TextProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public boolean ready() {
        return !setting("text.account").isEmpty() && !setting("text.token").isEmpty() && !setting("text.from").isEmpty();
    }

    @Override
    public Outcome send(String recipient, String body) {
        String from = setting("text.from");
        String form = form(Map.of("To", recipient, "Body", body, from.startsWith("MG") ? "MessagingServiceSid" : "From", from));
        String account = setting("text.account");
        String address = setting("text.address");
        HttpRequest request = HttpRequest.newBuilder(URI.create((address.isEmpty() ? "https://api.twilio.com" : address) + "/2010-04-01/Accounts/" + account + "/Messages.json"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + setting("text.token")).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            return outcome(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome(Kind.LATER, "no reach to the provider");
        } catch (IOException e) {
            return new Outcome(Kind.UNKNOWN, "the line broke: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Kind.UNKNOWN, "interrupted");
        }
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        JsonObject json = json(answer.body());
        if (answer.statusCode() == CREATED) {
            return new Outcome(Kind.SENT, json.getString("sid", ""));
        }
        String said = answer.statusCode() + " " + (json.get("code") == null ? "" : json.get("code") + " ") + json.getString("message", "");
        if (answer.statusCode() == TOO_MANY || answer.statusCode() == UNAVAILABLE) {
            return new Outcome(Kind.LATER, said);
        }
        return new Outcome(answer.statusCode() >= SERVER_ERROR ? Kind.UNKNOWN : Kind.FAILED, said);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields).entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** Whether a request to us is the provider's, https://www.twilio.com/docs/usage/security#validating-requests. */
    boolean signed(String address, Map<String, String> fields, String signature) {
        return ready() && signature != null && signed(setting("text.token"), address, fields, signature);
    }

    static boolean signed(String token, String address, Map<String, String> fields, String signature) {
        StringBuilder words = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> words.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return MessageDigest.isEqual(Base64.getEncoder().encode(mac.doFinal(words.toString().getBytes(StandardCharsets.UTF_8))), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read each time, so that a change needs no new start of what uses it. */
    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }
}
