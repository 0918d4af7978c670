package org.throughline.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has cookies and no script, as far as forms and redirects go. */
final class Visitor {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, Cookie>> cookies = new HashMap<>();

    private int status;
    private String address = Application.address();
    private String body = "";

    /** Goes to an address, or a path of ours, and on by every redirect. */
    Visitor open(String to) {
        return follow(HttpRequest.newBuilder(to.startsWith("/") ? URI.create(Application.address() + to) : resolved(to)).header("Accept-Language", "en").build());
    }

    /** Goes to an address and stays at the redirect; returns where it leads. */
    String redirectOf(String to) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(resolved(to)).build());
        return response.headers().firstValue("Location").map(location -> resolved(location).toString()).orElse("");
    }

    Visitor post(String to, Map<String, String> form) {
        String fields = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(resolved(to)).header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", "en")
                .header("Origin", URI.create(address).resolve("/").toString().replaceFirst("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build());
    }

    /** Sends the first form of the page that holds the mark, with what it holds and what is given. */
    Visitor send(String mark, Map<String, String> given) {
        Map<String, String> fields = form(mark);
        String action = fields.remove("action");
        fields.putAll(given);
        return post(action, fields);
    }

    /** The hidden fields of a form and, as action, where it goes. */
    Map<String, String> form(String mark) {
        Matcher forms = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher(body);
        while (forms.find()) {
            if (forms.group().contains(mark)) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher inputs = FIELD.matcher(forms.group(2));
                while (inputs.find()) {
                    String name = attribute(inputs.group(), "name");
                    if (!name.isEmpty() && !"checkbox".equalsIgnoreCase(attribute(inputs.group(), "type")) && !"submit".equalsIgnoreCase(attribute(inputs.group(), "type"))) {
                        fields.put(name, attribute(inputs.group(), "value"));
                    }
                }
                fields.put("action", attribute(forms.group(1), "action"));
                return fields;
            }
        }
        throw new IllegalStateException("no form with " + mark + " at " + address + " (" + status + "): " + body);
    }

    /** Signs in at the provider on whose page the visitor is. */
    Visitor signInAtKeycloak(String user, String password) {
        return send("username", Map.of("username", user, "password", password));
    }

    int status() {
        return status;
    }

    String address() {
        return address;
    }

    String body() {
        return body;
    }

    private Visitor follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < 15; i++) {
            HttpResponse<String> response = send(request);
            address = request.uri().toString();
            status = response.statusCode();
            body = response.body();
            String next = response.headers().firstValue("Location").orElse(response.headers().firstValue("Refresh").map(header -> header.replaceFirst("^0; url=", "")).orElse(null));
            if (next == null || status >= 400) {
                return this;
            }
            request = HttpRequest.newBuilder(resolved(next)).header("Accept-Language", "en").build();
        }
        throw new IllegalStateException("redirects without end at " + address);
    }

    private HttpResponse<String> send(HttpRequest request) {
        URI to = request.uri();
        Map<String, Cookie> ofHost = cookies.computeIfAbsent(to.getHost(), host -> new LinkedHashMap<>());
        String sent = ofHost.values().stream().filter(cookie -> to.getPath().startsWith(cookie.path())).map(cookie -> cookie.name() + "=" + cookie.value()).collect(Collectors.joining("; "));
        HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
        if (!sent.isEmpty()) {
            builder.header("Cookie", sent);
        }
        try {
            HttpResponse<String> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().map(Cookie::read).forEach(cookie -> {
                if (cookie.value().isEmpty()) {
                    ofHost.remove(cookie.name() + cookie.path());
                } else {
                    ofHost.put(cookie.name() + cookie.path(), cookie);
                }
            });
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI resolved(String to) {
        return URI.create(address).resolve(to.replace(" ", "%20"));
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE).matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&#61;", "=").replace("&#43;", "+").replace("&#x2B;", "+").replace("&#xa;", "\n").replace("&#10;", "\n").replace("&#13;", "\r").replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A cookie as a browser keeps it on loopback, where Secure asks for nothing. */
    private record Cookie(String name, String value, String path) {

        static Cookie read(String header) {
            String[] parts = header.split(";");
            String[] pair = parts[0].split("=", 2);
            String path = "/";
            boolean over = false;
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i].strip();
                path = part.toLowerCase(Locale.ROOT).startsWith("path=") ? part.substring(5) : path;
                over |= part.equalsIgnoreCase("Max-Age=0") || part.toLowerCase(Locale.ROOT).startsWith("expires=thu, 01 jan 1970") || part.toLowerCase(Locale.ROOT).startsWith("expires=thu, 01-jan-1970");
            }
            return new Cookie(pair[0].strip(), over ? "" : pair[1].replaceAll("^\"|\"$", ""), path);
        }
    }
}
