package org.throughline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many people a second can answer 30 items of an anonymous survey, from the first page to the thanks, over the real
 * pages, all items on one of them or over eight: eight people at once, this program on the same cores. Beside it the same
 * changes are made straight on the database by as many connections, a transaction for each. In the end everybody who was
 * thanked is counted once.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@answer-bench}
 */
public final class AnswerBench {

    private static final int PEOPLE = 8;
    private static final int ITEMS = 30;
    private static final int PAGES = 8;
    private static final int OPTIONS = 5;
    private static final int HTTP_OK = 200;
    private static final int HTTP_SEE_OTHER = 303;
    private static final int WARM_SECONDS = Integer.getInteger("bench.warm", 40);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final int COUNTED = 20;
    private static final Pattern LINKED = Pattern.compile("<link rel=\"(?:stylesheet|icon)\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("LOG: +(execute|statement)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    private AnswerBench() {}

    public static void main(String[] args) throws Exception {
        // each of those who answer keeps a connection, as a browser does
        System.setProperty("http.maxConnections", String.valueOf(PEOPLE));
        new AnswerBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        BenchServer.emptyFolder();
        try (BenchServer server = new BenchServer(Map.of("SURVEY_PUBLIC_ADDRESS", "1000000000", "SURVEY_PUBLIC_ALL", "1000000000", "SURVEY_PUBLIC_LEAST", "0")); Connection connection = server.connection(); Statement tables = connection.createStatement()) {
            tables.execute("create schema bare");
            for (String table : List.of("draft", "used_code", "ballot")) {
                tables.execute("create table bare.%1$s (like survey.%1$s including all)".formatted(table));
            }
            System.out.printf(Locale.ROOT, "%d items, %d people at once, %d s each after %d s to warm up; the shield of the public link is open to many from one address, all other limits are as by default%n%n", ITEMS, PEOPLE, SECONDS, WARM_SECONDS);
            System.out.printf("%-34s %12s %9s %9s %9s%n", "", "responses/s", "median ms", "p95 ms", "p99 ms");
            for (Survey survey : surveys(connection)) {
                round(survey, WARM_SECONDS);
                Figures answered = round(survey, SECONDS);
                line(survey.forms().size() == 1 ? "on one page" : "over " + PAGES + " pages", answered);
                Figures bare = bare(server, survey);
                line("the same changes, bare", bare);
                System.out.printf(Locale.ROOT, "%-34s %12.3f%n", "of bare", answered.perSecond() / bare.perSecond());
                System.out.printf(Locale.ROOT, "%-34s %12.1f KB, page and what it links%n", "first load", firstLoad(survey) / 1024.0);
                System.out.printf(Locale.ROOT, "%-34s %12.1f%n", "SQL statements a response", statements(survey));
                requireAllThere(connection, survey);
            }
        }
    }

    /** The bytes of the first page and of everything it loads, as a browser gets them. */
    private int firstLoad(Survey survey) throws IOException, InterruptedException {
        byte[] page = load("/s/" + survey.code(), "identity");
        int bytes = load("/s/" + survey.code(), "gzip").length;
        Matcher linked = LINKED.matcher(new String(page, StandardCharsets.UTF_8));
        while (linked.find()) {
            bytes += load(linked.group(1), "gzip").length;
        }
        return bytes;
    }

    private byte[] load(String address, String encoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create(BenchServer.address() + address)).header("Accept-Encoding", encoding).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body();
    }

    /** The database writes down what it is asked, while one person after the other answers. */
    private static double statements(Survey survey) throws Exception {
        Path log = Path.of(System.getProperty("launch.data"), "postgresql.log");
        logging("'all'");
        long before = Files.size(log);
        for (int i = 0; i < COUNTED; i++) {
            answer(survey, new ArrayList<>());
        }
        survey.thank(COUNTED);
        logging("'none'");
        byte[] all = Files.readAllBytes(log);
        Matcher statements = STATEMENT.matcher(new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8));
        return statements.results().count() / (double) COUNTED;
    }

    private static void logging(String which) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + System.getProperty("db.port") + "/postgres", "postgres", "");
                Statement sql = connection.createStatement()) {
            sql.execute("alter system set log_statement = " + which);
            sql.execute("select pg_reload_conf()");
        }
        // each connection reads the setting when it is next asked
        TimeUnit.SECONDS.sleep(1);
    }

    private static void line(String what, Figures figures) {
        System.out.printf(Locale.ROOT, "%-34s %12.1f %9.1f %9.1f %9.1f%n", what, figures.perSecond(), figures.at(0.5), figures.at(0.95), figures.at(0.99));
    }

    /** Everybody answers again and again until the time is over; each answer is finished. */
    private static Figures round(Survey survey, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return together(() -> {
            List<Long> requests = new ArrayList<>();
            int thanked = 0;
            while (System.nanoTime() < end) {
                answer(survey, requests);
                thanked++;
            }
            survey.thank(thanked);
            return new Part(thanked, requests);
        }, seconds);
    }

    private static void answer(Survey survey, List<Long> requests) throws IOException {
        String opened = ask("/s/" + survey.code(), null, requests);
        String at = ask("/s/" + survey.code(), "lang=en&opened=" + opened, requests);
        for (List<UUID> form : survey.forms()) {
            ask(at, null, requests);
            at = ask(at, survey.form(form), requests);
        }
        if (!at.contains("/thanks")) {
            throw new IllegalStateException("not thanked but sent to " + at);
        }
        ask(at, null, requests);
    }

    /** Where the answer leads; of a page that is shown, the mark that a first page has. By the plainest of clients: it runs on the same cores. */
    private static String ask(String address, String form, List<Long> requests) throws IOException {
        long start = System.nanoTime();
        HttpURLConnection request = (HttpURLConnection) URI.create(BenchServer.address() + address).toURL().openConnection();
        request.setInstanceFollowRedirects(false);
        if (form != null) {
            request.setDoOutput(true);
            request.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            request.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        int status = request.getResponseCode();
        if (status != (form == null ? HTTP_OK : HTTP_SEE_OTHER)) {
            throw new IllegalStateException(address + " " + status);
        }
        String page;
        try (InputStream body = request.getInputStream()) {
            page = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        requests.add(System.nanoTime() - start);
        if (form == null) {
            Matcher opened = OPENED.matcher(page);
            return opened.find() ? opened.group(1) : "";
        }
        URI location = URI.create(request.getHeaderField("Location"));
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    /** The changes that an answer makes, each committed as the pages commit it. */
    private static Figures bare(BenchServer server, Survey survey) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        return together(() -> {
            List<Long> commits = new ArrayList<>();
            int done = 0;
            try (Connection connection = server.connection(); Bare bare = new Bare(connection, survey)) {
                while (System.nanoTime() < end) {
                    bare.answer(commits);
                    done++;
                }
            }
            return new Part(done, commits);
        }, SECONDS);
    }

    private static Figures together(Callable<Part> one, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Part> parts = new ArrayList<>();
            for (Future<Part> part : threads.invokeAll(IntStream.range(0, PEOPLE).mapToObj(n -> one).toList())) {
                parts.add(part.get());
            }
            long[] nanos = parts.stream().flatMap(part -> part.nanos().stream()).mapToLong(Long::longValue).sorted().toArray();
            return new Figures(parts.stream().mapToInt(Part::done).sum() / (double) seconds, nanos);
        } finally {
            threads.shutdown();
        }
    }

    private static void requireAllThere(Connection connection, Survey survey) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select (select count(*) from survey.ballot where campaign_id = ?) + (select count(*) from survey.response where campaign_id = ?)")) {
            count.setObject(1, survey.campaign());
            count.setObject(2, survey.campaign());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                System.out.printf(Locale.ROOT, "%-34s %,12d of %,d thanked%n%n", "in the database", row.getLong(1), survey.thanked());
                if (row.getLong(1) != survey.thanked()) {
                    throw new IllegalStateException("not everybody who was thanked is there once");
                }
            }
        }
    }

    /** Two open public surveys with the same items, in as many sections as pages: page by page, and on one page. */
    private static List<Survey> surveys(Connection connection) throws SQLException {
        UUID instrument = UUID.randomUUID();
        List<List<UUID>> items = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values ('%s', 'bench', 1, 'OWN', current_date, '%s')"
                    .formatted(instrument, UUID.randomUUID()));
            sql.execute("insert into survey.instrument_text (instrument_id, language, title) values ('%s', 'en', 'Bench')".formatted(instrument));
            int position = 0;
            for (int page = 0; page < PAGES; page++) {
                UUID section = UUID.randomUUID();
                sql.execute("insert into survey.section (id, instrument_id, position) values ('%s', '%s', %d)".formatted(section, instrument, page));
                sql.execute("insert into survey.section_text (section_id, language, title) values ('%s', 'en', 'Part %d')".formatted(section, page + 1));
                items.add(new ArrayList<>());
                while (position < ITEMS * (page + 1) / PAGES) {
                    UUID item = UUID.randomUUID();
                    items.get(page).add(item);
                    sql.execute("insert into survey.item (id, instrument_id, section_id, position, code, type) values ('%s', '%s', '%s', %d, 'Q%d', 'SCALE')"
                            .formatted(item, instrument, section, position, ++position));
                    sql.execute("insert into survey.item_text (item_id, language, text) values ('%s', 'en', 'I feel like I belong at this school, sentence %d.')".formatted(item, position));
                    sql.execute("insert into survey.item_option (item_id, value, position, favorable) select '%s', n, n, n > 3 from generate_series(1, %d) n".formatted(item, OPTIONS));
                    sql.execute("insert into survey.option_text (item_id, value, language, label) select '%s', n, 'en', 'Answer ' || n from generate_series(1, %d) n".formatted(item, OPTIONS));
                }
            }
        }
        // what was said in the first is mixed and counted while the second is answered: the one with fewer answers goes first
        return List.of(survey(connection, instrument, "bench-many", false, items),
                survey(connection, instrument, "bench-one", true, List.of(items.stream().flatMap(List::stream).toList())));
    }

    private static Survey survey(Connection connection, UUID instrument, String code, boolean onePage, List<List<UUID>> forms) throws SQLException {
        UUID campaign = UUID.randomUUID();
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at, on_one_page)
                    values ('%s', 0, '%s', '%s', 'ANYONE', 'ANONYMOUS', 'Bench', now() - interval '1 day', now() + interval '30 days', now(), %s)"""
                    .formatted(campaign, code, instrument, onePage));
            sql.execute("insert into survey.campaign_language (campaign_id, language) values ('%s', 'en')".formatted(campaign));
        }
        return new Survey(campaign, code, forms, new AtomicInteger());
    }

    /** @param forms the items of each page */
    private record Survey(UUID campaign, String code, List<List<UUID>> forms, AtomicInteger thanks) {

        void thank(int people) {
            thanks.addAndGet(people);
        }

        int thanked() {
            return thanks.get();
        }

        String form(List<UUID> items) {
            return items.stream().map(item -> item + "=" + chance()).collect(Collectors.joining("&")) + "&go=" + (items == forms.get(forms.size() - 1) ? "send" : "next");
        }

        static String answers(List<UUID> items) {
            return items.stream().map(item -> "\"" + item + "\":[" + chance() + "]").collect(Collectors.joining(",", "{", "}"));
        }

        private static int chance() {
            return ThreadLocalRandom.current().nextInt(1, OPTIONS + 1);
        }
    }

    /** What is left of the work when all that makes it a survey is taken away: a row that begins, grows and moves. */
    private static final class Bare implements AutoCloseable {

        private final Connection connection;
        private final Survey survey;
        private final PreparedStatement begin;
        private final PreparedStatement save;
        private final PreparedStatement use;
        private final PreparedStatement take;
        private final PreparedStatement cast;

        Bare(Connection connection, Survey survey) throws SQLException {
            this.connection = connection;
            this.survey = survey;
            connection.setAutoCommit(false);
            begin = connection.prepareStatement("insert into bare.draft (id, campaign_id, code_hash, language, started_on) values (?, ?, ?, 'en', current_date)");
            save = connection.prepareStatement("update bare.draft set answers = answers || cast(? as jsonb), page = page + 1 where id = ?");
            use = connection.prepareStatement("insert into bare.used_code (code_hash, campaign_id) values (?, ?)");
            take = connection.prepareStatement("delete from bare.draft where id = ? returning cast(answers as text)");
            cast = connection.prepareStatement("insert into bare.ballot (id, campaign_id, answers) values (?, ?, cast(? as jsonb) || cast(? as jsonb))");
        }

        void answer(List<Long> commits) throws SQLException {
            UUID id = UUID.randomUUID();
            byte[] hash = new byte[32];
            ThreadLocalRandom.current().nextBytes(hash);
            long start = System.nanoTime();
            begin.setObject(1, id);
            begin.setObject(2, survey.campaign());
            begin.setBytes(3, hash);
            begin.executeUpdate();
            start = committed(commits, start);
            // what is said last and the sending are one transaction
            List<List<UUID>> saved = survey.forms().subList(0, survey.forms().size() - 1);
            List<UUID> last = survey.forms().get(saved.size());
            for (List<UUID> form : saved) {
                save.setString(1, Survey.answers(form));
                save.setObject(2, id);
                save.executeUpdate();
                start = committed(commits, start);
            }
            use.setBytes(1, hash);
            use.setObject(2, survey.campaign());
            use.executeUpdate();
            take.setObject(1, id);
            try (ResultSet taken = take.executeQuery()) {
                taken.next();
                cast.setObject(1, UUID.randomUUID());
                cast.setObject(2, survey.campaign());
                cast.setString(3, taken.getString(1));
                cast.setString(4, Survey.answers(last));
            }
            cast.executeUpdate();
            committed(commits, start);
        }

        private long committed(List<Long> commits, long start) throws SQLException {
            connection.commit();
            long now = System.nanoTime();
            commits.add(now - start);
            return now;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement one : Arrays.asList(begin, save, use, take, cast)) {
                one.close();
            }
        }
    }

    private record Part(int done, List<Long> nanos) {}

    private record Figures(double perSecond, long[] nanos) {

        double at(double share) {
            return nanos[(int) (nanos.length * share)] / 1e6;
        }
    }
}
