package org.throughline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many people a second can answer 30 items of an anonymous survey, from the first page to the thanks, over the real
 * pages: eight at once, this program on the same cores. Beside it the same changes are made straight on the database by as
 * many connections, a transaction for each. In the end everybody who was thanked is counted once.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@answer-bench}
 */
public final class AnswerBench {

    private static final int PEOPLE = 8;
    private static final int ITEMS = 30;
    private static final int PAGES = 8;
    private static final int OPTIONS = 5;
    private static final int WARM_SECONDS = 40;
    private static final int SECONDS = 30;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    private AnswerBench() {}

    public static void main(String[] args) throws Exception {
        new AnswerBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        BenchServer.emptyFolder();
        try (BenchServer server = new BenchServer(Map.of()); Connection connection = server.connection(); Statement tables = connection.createStatement()) {
            tables.execute("create schema bare");
            for (String table : List.of("draft", "used_code", "ballot")) {
                tables.execute("create table bare.%1$s (like survey.%1$s including all)".formatted(table));
            }
            System.out.printf(Locale.ROOT, "%d items, %d people at once, %d s each after %d s to warm up; limits as they are by default%n%n", ITEMS, PEOPLE, SECONDS, WARM_SECONDS);
            System.out.printf("%-34s %12s %9s %9s %9s%n", "", "responses/s", "median ms", "p95 ms", "p99 ms");
            Survey survey = survey(connection, PAGES);
            round(survey, WARM_SECONDS);
            Figures answered = round(survey, SECONDS);
            line("over " + PAGES + " pages", answered);
            Figures bare = bare(server, survey);
            line("the same changes, bare", bare);
            System.out.printf(Locale.ROOT, "%-34s %12.3f%n", "of bare", answered.perSecond() / bare.perSecond());
            requireAllThere(connection, survey);
        }
    }

    private static void line(String what, Figures figures) {
        System.out.printf(Locale.ROOT, "%-34s %12.1f %9.1f %9.1f %9.1f%n", what, figures.perSecond(), figures.at(0.5), figures.at(0.95), figures.at(0.99));
    }

    /** Everybody answers again and again until the time is over; each answer is finished. */
    private Figures round(Survey survey, int seconds) throws Exception {
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

    private void answer(Survey survey, List<Long> requests) throws IOException, InterruptedException {
        ask("/s/" + survey.code(), null, requests);
        String at = ask("/s/" + survey.code(), "lang=en", requests);
        for (int page = 0; page < survey.pages(); page++) {
            ask(at, null, requests);
            at = ask(at, survey.form(page), requests);
        }
        ask(at, null, requests);
        at = ask(at, "go=send", requests);
        if (!at.contains("/thanks")) {
            throw new IllegalStateException("not thanked but sent to " + at);
        }
        ask(at, null, requests);
    }

    /** Where the answer leads; of a page that is shown, nowhere. */
    private String ask(String address, String form, List<Long> requests) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BenchServer.address() + address));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
        }
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        requests.add(System.nanoTime() - start);
        if (answer.statusCode() != (form == null ? 200 : 303)) {
            throw new IllegalStateException(answer + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.headers().firstValue("Location").map(location -> URI.create(location).getRawPath()
                + (URI.create(location).getRawQuery() == null ? "" : "?" + URI.create(location).getRawQuery())).orElse("");
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

    /** An open public survey with as many sections as pages. */
    private static Survey survey(Connection connection, int pages) throws SQLException {
        UUID instrument = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        String code = "bench-" + pages;
        List<List<UUID>> items = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values ('%s', '%s', 1, 'OWN', current_date, '%s')"
                    .formatted(instrument, code, UUID.randomUUID()));
            sql.execute("insert into survey.instrument_text (instrument_id, language, title) values ('%s', 'en', 'Bench')".formatted(instrument));
            int position = 0;
            for (int page = 0; page < pages; page++) {
                UUID section = UUID.randomUUID();
                sql.execute("insert into survey.section (id, instrument_id, position) values ('%s', '%s', %d)".formatted(section, instrument, page));
                sql.execute("insert into survey.section_text (section_id, language, title) values ('%s', 'en', 'Part %d')".formatted(section, page + 1));
                items.add(new ArrayList<>());
                while (position < ITEMS * (page + 1) / pages) {
                    UUID item = UUID.randomUUID();
                    items.get(page).add(item);
                    sql.execute("insert into survey.item (id, instrument_id, section_id, position, code, type) values ('%s', '%s', '%s', %d, 'Q%d', 'SCALE')"
                            .formatted(item, instrument, section, position, ++position));
                    sql.execute("insert into survey.item_text (item_id, language, text) values ('%s', 'en', 'I feel like I belong at this school, sentence %d.')".formatted(item, position));
                    sql.execute("insert into survey.item_option (item_id, value, position, favorable) select '%s', n, n, n > 3 from generate_series(1, %d) n".formatted(item, OPTIONS));
                    sql.execute("insert into survey.option_text (item_id, value, language, label) select '%s', n, 'en', 'Answer ' || n from generate_series(1, %d) n".formatted(item, OPTIONS));
                }
            }
            sql.execute("""
                    insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at)
                    values ('%s', 0, '%s', '%s', 'ANYONE', 'ANONYMOUS', 'Bench', now() - interval '1 day', now() + interval '30 days', now())""".formatted(campaign, code, instrument));
            sql.execute("insert into survey.campaign_language (campaign_id, language) values ('%s', 'en')".formatted(campaign));
        }
        return new Survey(campaign, code, items, new AtomicInteger());
    }

    private record Survey(UUID campaign, String code, List<List<UUID>> items, AtomicInteger thanks) {

        int pages() {
            return items.size();
        }

        void thank(int people) {
            thanks.addAndGet(people);
        }

        int thanked() {
            return thanks.get();
        }

        String form(int page) {
            return items.get(page).stream().map(item -> item + "=" + chance()).collect(Collectors.joining("&")) + "&go=next";
        }

        String answers(int page) {
            return items.get(page).stream().map(item -> "\"" + item + "\":[" + chance() + "]").collect(Collectors.joining(",", "{", "}"));
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
            cast = connection.prepareStatement("insert into bare.ballot (id, campaign_id, answers) values (?, ?, cast(? as jsonb))");
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
            for (int page = 0; page < survey.pages(); page++) {
                save.setString(1, survey.answers(page));
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
