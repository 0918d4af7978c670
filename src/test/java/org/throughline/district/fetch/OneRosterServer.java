package org.throughline.district.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A OneRoster service on a real socket: OAuth 2 client credentials, collections with limit, offset, sort, filter by date,
 * X-Total-Count and Link, 1.1 or 1.2. It gives the files of a CSV set as objects, and can be told to misbehave.
 */
public final class OneRosterServer implements AutoCloseable {

    public static final String CLIENT = "throughline";
    public static final String SECRET = "a secret/with:signs";

    static {
        // else each answer waits 40 ms for the other side's word that the last one came
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final Set<String> PLURAL_LISTS = Set.of("grades", "subjects", "subjectCodes", "periods");

    public final List<String> requests = new CopyOnWriteArrayList<>();

    /** Answers given instead of the next ones: to a collection's name, or to "token". */
    public final Map<String, Deque<Scripted>> scripted = new HashMap<>();

    /** What happens after a page of a collection went out. */
    public final Map<String, Deque<Runnable>> meanwhile = new HashMap<>();

    /** Collections that there are not. */
    public final Set<String> notGiven = new HashSet<>();

    /** The scope that one must ask for, or empty for any. */
    public String scope = "";

    public boolean totals = true;
    public boolean links = true;
    public boolean pages = true;
    public int most = 500;

    /** After so many requests a token is taken no longer. */
    public int tokenLasts = Integer.MAX_VALUE;

    private final Map<String, List<Map<String, String>>> files = new TreeMap<>();
    private final boolean first;
    private final HttpServer server;
    private final Map<String, Integer> tokens = new HashMap<>();

    private OneRosterServer(boolean first, Map<String, List<Map<String, String>>> files) throws IOException {
        this.first = first;
        this.files.putAll(files);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "oneroster");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/oauth/token", exchange -> guarded(exchange, this::token));
        server.createContext(first ? "/ims/oneroster/v1p1/" : "/ims/oneroster/rostering/v1p2/", exchange -> guarded(exchange, this::collection));
        server.start();
    }

    /** Gives the small district's set by the binding of an edition, 1.1 or 1.2. */
    public static OneRosterServer small(String edition) throws IOException {
        Map<String, List<Map<String, String>>> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(OneRosterServer.class.getResourceAsStream("/oneroster/district-small-1.1.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                List<Map<String, String>> rows = new ArrayList<>();
                CsvReader.builder().ofNamedCsvRecord(text).stream().map(NamedCsvRecord::getFieldsAsMap).map(LinkedHashMap::new).forEach(rows::add);
                files.put(entry.getName().replace(".csv", ""), new CopyOnWriteArrayList<>(rows));
            }
        }
        return new OneRosterServer(edition.equals("1.1"), files);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The rows of a file, as they are now. */
    public List<Map<String, String>> rows(String file) {
        return files.get(file);
    }

    /** Changes every value of every row, such as ids. */
    public void rewrite(UnaryOperator<String> change) {
        files.values().forEach(rows -> rows.forEach(row -> row.replaceAll((column, value) -> change.apply(value))));
    }

    public void script(String of, int status, Map<String, String> headers) {
        script(of, status, headers, "");
    }

    public void script(String of, int status, Map<String, String> headers, String body) {
        scripted.computeIfAbsent(of, name -> new ArrayDeque<>()).add(new Scripted(status, headers, body));
    }

    public void after(String collection, Runnable happening) {
        meanwhile.computeIfAbsent(collection, name -> new ArrayDeque<>()).add(happening);
    }

    public long asked(String collection) {
        return requests.stream().filter(request -> request.startsWith(collection + " ")).count();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static void guarded(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            answering.answer(exchange);
        } catch (RuntimeException e) {
            e.printStackTrace();
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add("token " + form.getOrDefault("scope", ""));
        if (follow("token", exchange)) {
            return;
        }
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (basic != null) {
            String[] both = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            id = decoded(both[0]);
            secret = decoded(both[1]);
        }
        if (!"client_credentials".equals(form.get("grant_type")) || !CLIENT.equals(id) || !SECRET.equals(secret)) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (!scope.isEmpty() && !List.of(form.getOrDefault("scope", "").split(" ")).contains(scope)) {
            send(exchange, 400, "{\"error\":\"invalid_scope\"}");
        } else {
            String token = "token-" + tokens.size();
            tokens.put(token, tokenLasts);
            send(exchange, 200, JSON.createObjectBuilder().add("access_token", token).add("token_type", "bearer").add("expires_in", 3600).build().toString());
        }
    }

    private synchronized void collection(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        requests.add(name + " " + asked);
        if (follow(name, exchange)) {
            return;
        }
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replace("Bearer ", "");
        if (tokens.merge(bearer, -1, Integer::sum) < 0) {
            send(exchange, 401, "{\"imsx_codeMajor\":\"failure\"}");
            return;
        }
        String file = file(name);
        if (notGiven.contains(name) || !files.containsKey(file)) {
            send(exchange, 404, "{\"imsx_codeMajor\":\"failure\",\"imsx_codeMinor\":\"unknownobject\"}");
            return;
        }
        List<Map<String, String>> rows = files.get(file).stream().filter(kept(name)).filter(changed(asked.get("filter")))
                .sorted(Comparator.comparing(row -> "sourcedId".equals(asked.get("sort")) ? row.get("sourcedId") : "")).toList();
        int offset = pages ? Integer.parseInt(asked.getOrDefault("offset", "0")) : 0;
        int limit = pages ? Math.min(most, Integer.parseInt(asked.getOrDefault("limit", "100"))) : Integer.MAX_VALUE;
        List<Map<String, String>> page = rows.stream().skip(offset).limit(limit).toList();
        if (totals) {
            exchange.getResponseHeaders().set("X-Total-Count", String.valueOf(rows.size()));
        }
        if (links) {
            String next = offset + limit < rows.size() ? "<%s>; rel=\"next\", ".formatted(exchange.getRequestURI().toString()
                    .replaceAll("offset=\\d+", "offset=" + (offset + limit)).replaceAll("limit=\\d+", "limit=" + limit)) : "";
            exchange.getResponseHeaders().set("Link", next + "<" + exchange.getRequestURI() + ">; rel=\"first\"");
        }
        JsonArrayBuilder list = JSON.createArrayBuilder();
        page.forEach(row -> list.add(object(file, row)));
        send(exchange, 200, JSON.createObjectBuilder().add(file, list).build().toString());
        Deque<Runnable> happenings = meanwhile.get(name);
        if (happenings != null && !happenings.isEmpty()) {
            happenings.poll().run();
        }
    }

    private boolean follow(String name, HttpExchange exchange) throws IOException {
        Deque<Scripted> script = scripted.get(name);
        if (script == null || script.isEmpty()) {
            return false;
        }
        Scripted answer = script.poll();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, answer.status(), answer.body());
        return true;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String file(String collection) {
        return switch (collection) {
            case "schools" -> "orgs";
            case "terms" -> "academicSessions";
            case "students", "teachers" -> "users";
            default -> collection;
        };
    }

    private static Predicate<Map<String, String>> kept(String collection) {
        return switch (collection) {
            case "schools" -> row -> row.get("type").equals("school");
            case "terms" -> row -> row.get("type").equals("term");
            case "students" -> row -> row.get("role").equals("student");
            case "teachers" -> row -> row.get("role").equals("teacher");
            default -> row -> true;
        };
    }

    private static Predicate<Map<String, String>> changed(String filter) {
        if (filter == null) {
            return row -> true;
        }
        if (!filter.matches("dateLastModified>'\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z'")) {
            throw new IllegalArgumentException(filter);
        }
        String since = filter.substring(filter.indexOf('\'') + 1, filter.length() - 1);
        return row -> row.get("dateLastModified").compareTo(since) > 0;
    }

    /** As the JSON binding writes a row of the CSV binding. */
    private JsonObject object(String file, Map<String, String> row) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        row.forEach((column, value) -> {
            if (value.isEmpty() || column.equals("password") || !first && file.equals("users") && Set.of("role", "orgSourcedIds").contains(column)) {
                return;
            }
            if (column.endsWith("SourcedIds")) {
                JsonArrayBuilder list = JSON.createArrayBuilder();
                Stream.of(value.split(",")).forEach(id -> list.add(reference(id)));
                object.add(column.replace("SourcedIds", "s"), list);
            } else if (column.endsWith("SourcedId")) {
                object.add(column.replace("SourcedId", ""), reference(value));
            } else if (PLURAL_LISTS.contains(column)) {
                JsonArrayBuilder list = JSON.createArrayBuilder();
                Stream.of(value.split(",")).forEach(list::add);
                object.add(column, list);
            } else if (value.equals("true") || value.equals("false")) {
                object.add(column, Boolean.parseBoolean(value));
            } else {
                object.add(column, value);
            }
        });
        if (!first && file.equals("users")) {
            JsonArrayBuilder roles = JSON.createArrayBuilder();
            Stream.of(row.get("orgSourcedIds").split(",")).forEach(org -> roles.add(JSON.createObjectBuilder().add("roleType", "primary")
                    .add("role", row.get("role").equals("administrator") ? "principal" : row.get("role")).add("org", reference(org))));
            object.add("roles", roles);
        }
        return object.build();
    }

    private static JsonObject reference(String id) {
        return JSON.createObjectBuilder().add("href", "https://example.org/" + id).add("sourcedId", id).add("type", "any").build();
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new TreeMap<>();
        for (String one : text == null ? new String[0] : text.split("&")) {
            String[] both = one.split("=", 2);
            parameters.put(decoded(both[0]), both.length == 2 ? decoded(both[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An answer that is given whatever was asked. */
    public record Scripted(int status, Map<String, String> headers, String body) {}
}
