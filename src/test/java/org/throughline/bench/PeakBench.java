package org.throughline.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.survey.campaign.entity.AccessCode;

/**
 * The hour after the blast, played faster than it is: everybody opens the link from the mail, most of them in its first
 * minutes, and answers 30 items, two of three page by page and one on one page; who gets no answer tries again until
 * thanked. In the middle the server is killed and started again. In the end everybody was thanked, each person's own word
 * is in the database once, and as many took part as were thanked.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@peak-bench}; a small one in about a minute, beside two starts
 * of the server, with {@code -Dbench.people=1000 -Dbench.scale=90}
 */
public final class PeakBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 50_000);
    private static final double SCALE = Double.parseDouble(System.getProperty("bench.scale", "4"));
    private static final double HOUR_SECONDS = 3600 / SCALE;
    private static final double ANSWERING_SECONDS = 240 / SCALE;

    /** How much faster people come at first than on the average. */
    private static final double FRONT = 4;

    private static final int ITEMS = 30;
    private static final int PAGES = 8;
    private static final int OPTIONS = 5;
    private static final int FLYING_AT_MOST = 300;
    private static final int HTTP_OK = 200;
    private static final int HTTP_SEE_OTHER = 303;
    private static final int HTTP_TOO_MANY = 429;
    private static final long PATIENCE_MINUTES = 60;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20)).executor(Executors.newFixedThreadPool(2, PeakBench::daemon)).build();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, PeakBench::daemon);
    private final Queue<Person> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Long> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger flying = new AtomicInteger();
    private final AtomicInteger triedAgain = new AtomicInteger();
    private final AtomicInteger slowedDown = new AtomicInteger();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final CountDownLatch thanks = new CountDownLatch(PEOPLE);

    private PeakBench() {}

    public static void main(String[] args) throws Exception {
        new PeakBench().run();
        System.exit(0);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private void run() throws Exception {
        BenchServer.emptyFolder();
        try (BenchServer server = new BenchServer(Map.of())) {
            List<Person> people;
            try (Connection connection = server.connection()) {
                people = people(connection);
            }
            System.out.printf(Locale.ROOT, "%,d people in an hour that takes %.0f s (%.0f times as fast), %.1f a second at first; each answers in %.0f s%n"
                            + "limits in force, the defaults: 120 acts a code and 120,000 requests an address in a minute, 300 unknown codes an address in ten minutes; all come from one address%n",
                    PEOPLE, HOUR_SECONDS, SCALE, PEOPLE / HOUR_SECONDS * FRONT / (1 - Math.exp(-FRONT)), ANSWERING_SECONDS);
            long start = System.nanoTime();
            for (int i = 0; i < PEOPLE; i++) {
                Person person = people.get(i);
                timer.schedule(() -> send(person), (long) (1e9 * arrives(i / (double) PEOPLE)), TimeUnit.NANOSECONDS);
            }
            until(PEOPLE / 2);
            int before = PEOPLE - (int) thanks.getCount();
            double upTo = (System.nanoTime() - start) / 1e9;
            List<Long> quiet = new ArrayList<>(requests);
            long killed = System.nanoTime();
            server.killAndStartAgain();
            System.out.printf(Locale.ROOT, "%n%,d were thanked after %.0f s, %.1f a second; then the server was killed with kill -9, and answered again after %.0f s%n",
                    before, upTo, before / upTo, (System.nanoTime() - killed) / 1e9);
            until(PEOPLE);
            double all = (System.nanoTime() - start) / 1e9;
            long[] nanos = quiet.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "all %,d were thanked after %.0f s, %.1f a second with the time it was down; %,d requests were tried again, %,d were asked to wait (429)%n",
                    PEOPLE, all, PEOPLE / all, triedAgain.get(), slowedDown.get());
            System.out.printf(Locale.ROOT, "a request before the kill: median %.0f ms, p95 %.0f ms, p99 %.0f ms; at most %d at once%n",
                    nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, FLYING_AT_MOST);
            if (all > HOUR_SECONDS + 2 * ANSWERING_SECONDS) {
                System.out.printf(Locale.ROOT, "the last was thanked %.0f s after the hour: people came faster than this machine, which plays them too, answers%n", all - HOUR_SECONDS);
            }
            try (Connection connection = server.connection()) {
                compare(connection);
            }
        }
    }

    /** When of the hour the part has come: many at first, few in the end. */
    private static double arrives(double part) {
        return -Math.log(1 - part * (1 - Math.exp(-FRONT))) / FRONT * HOUR_SECONDS;
    }

    private void until(int thanked) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (PEOPLE - thanks.getCount() < thanked) {
            if (broken.get() != null) {
                throw new IllegalStateException(broken.get());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(thanks.getCount() + " people were not thanked");
            }
            thanks.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private void send(Person person) {
        waiting.add(person);
        fly();
    }

    private void fly() {
        while (flying.incrementAndGet() <= FLYING_AT_MOST) {
            Person person = waiting.poll();
            if (person == null) {
                break;
            }
            long start = System.nanoTime();
            http.sendAsync(person.request(), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                flying.decrementAndGet();
                try {
                    came(person, answer, System.nanoTime() - start);
                } catch (RuntimeException e) {
                    broken.compareAndSet(null, e);
                }
                fly();
            });
        }
        flying.decrementAndGet();
    }

    /** @param answer null where none came */
    private void came(Person person, HttpResponse<String> answer, long nanos) {
        if (answer == null || answer.statusCode() >= HTTP_TOO_MANY) {
            triedAgain.incrementAndGet();
            if (answer != null && answer.statusCode() == HTTP_TOO_MANY) {
                slowedDown.incrementAndGet();
            }
            timer.schedule(() -> send(person), ThreadLocalRandom.current().nextInt(500, 3000), TimeUnit.MILLISECONDS);
            return;
        }
        requests.add(nanos);
        if (answer.statusCode() == HTTP_SEE_OTHER) {
            person.goTo(answer.headers().firstValue("Location").orElseThrow());
            send(person);
        } else if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(answer + " " + answer.body());
        } else if (person.thanked(answer.body())) {
            thanks.countDown();
        } else {
            person.answer(answer.body());
            timer.schedule(() -> send(person), (long) (1000 * person.pause()), TimeUnit.MILLISECONDS);
        }
    }

    /** What the database holds, of both surveys, in the box or mixed. */
    private static void compare(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("""
                with said as (
                    select b.answers ->> cast(i.id as text) as word from survey.ballot b join survey.campaign c on c.id = b.campaign_id
                    join survey.item i on i.instrument_id = c.instrument_id and i.type = 'LINE'
                    union all
                    select a.words from survey.answer a join survey.item i on i.id = a.item_id and i.type = 'LINE')
                select count(*), count(distinct word), count(*) filter (where word ~ '^person [0-9]+$'),
                       (select count(*) from survey.invitation where answered), (select count(*) from survey.ballot) + (select count(*) from survey.response)
                from said""")) {
            row.next();
            System.out.printf(Locale.ROOT, "in the database: %,d answers, %,d different people's words, %,d took part%n", row.getLong(5), row.getLong(2), row.getLong(4));
            for (int column = 1; column <= 5; column++) {
                if (row.getLong(column) != PEOPLE) {
                    throw new IllegalStateException("not everybody who was thanked is there once");
                }
            }
        }
    }

    /** Families with an invitation each, to an anonymous survey on one page or the same page by page. */
    private static List<Person> people(Connection connection) throws SQLException {
        List<List<UUID>> pages = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into district.organization (id, source, source_id, kind, name) values (md5('district')::uuid, 'bench', 'district', 'DISTRICT', 'Bench District')");
            sql.execute("""
                    insert into district.organization (id, source, source_id, kind, name, parent_id, level)
                    select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n, md5('district')::uuid, 'elementary' from generate_series(0, 39) n""");
            sql.execute("""
                    insert into district.person (id, source, source_id, kind, given_name, family_name, home_language)
                    select md5('person' || n)::uuid, 'bench', 'person-' || n, 'GUARDIAN', 'Given' || n, 'Family' || n, (array['en', 'en', 'es', 'ar'])[1 + n %% 4]
                    from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            sql.execute("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (md5('instrument')::uuid, 'bench', 1, 'OWN', current_date, md5('nobody')::uuid)");
            sql.execute("insert into survey.instrument_text (instrument_id, language, title) values (md5('instrument')::uuid, 'en', 'Bench')");
            int position = 0;
            for (int page = 0; page < PAGES; page++) {
                UUID section = UUID.randomUUID();
                sql.execute("insert into survey.section (id, instrument_id, position) values ('%s', md5('instrument')::uuid, %d)".formatted(section, page));
                sql.execute("insert into survey.section_text (section_id, language, title) values ('%s', 'en', 'Part %d')".formatted(section, page + 1));
                pages.add(new ArrayList<>());
                while (position < ITEMS * (page + 1) / PAGES) {
                    UUID item = UUID.randomUUID();
                    pages.get(page).add(item);
                    boolean words = position == ITEMS - 1;
                    sql.execute("insert into survey.item (id, instrument_id, section_id, position, code, type) values ('%s', md5('instrument')::uuid, '%s', %d, 'Q%d', '%s')"
                            .formatted(item, section, position, ++position, words ? "LINE" : "SCALE"));
                    sql.execute("insert into survey.item_text (item_id, language, text) values ('%s', 'en', 'I feel like I belong at this school, sentence %d.')".formatted(item, position));
                    if (!words) {
                        sql.execute("insert into survey.item_option (item_id, value, position, favorable) select '%s', n, n, n > 3 from generate_series(1, %d) n".formatted(item, OPTIONS));
                        sql.execute("insert into survey.option_text (item_id, value, language, label) select '%s', n, 'en', 'Answer ' || n from generate_series(1, %d) n".formatted(item, OPTIONS));
                    }
                }
            }
            for (String code : List.of("many", "one")) {
                sql.execute("""
                        insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at, on_one_page)
                        values (md5('%1$s')::uuid, 0, 'bench-%1$s', md5('instrument')::uuid, 'FAMILY', 'ANONYMOUS', 'Bench', now() - interval '1 day', now() + interval '20 days',
                                now() - interval '2 days', '%1$s' = 'one')""".formatted(code));
                sql.execute("insert into survey.campaign_language (campaign_id, language) select md5('%s')::uuid, l from (values ('en'), ('es'), ('ar')) x (l)".formatted(code));
                sql.execute("insert into survey.campaign_school (campaign_id, school_id) select md5('%s')::uuid, id from district.organization where kind = 'SCHOOL'".formatted(code));
            }
        }
        List<Person> people = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(i, AccessCode.forInvitation(random), i % 3 == 0 ? List.of(pages.stream().flatMap(List::stream).toList()) : pages, i % 3 == 0));
        }
        invite(connection, people);
        return people;
    }

    private static void invite(Connection connection, List<Person> people) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement invitation = connection.prepareStatement("""
                insert into survey.invitation (id, campaign_id, school_id, person_id, language, home_language, channel, sent_on)
                select ?, md5(?)::uuid, md5('school' || ?)::uuid, p.id, 'en', p.home_language, 'MAIL', current_date from district.person p where p.id = md5('person' || ?)::uuid""");
                PreparedStatement code = connection.prepareStatement("insert into survey.invitation_code (code_hash, invitation_id) values (?, ?)")) {
            for (Person person : people) {
                UUID id = UUID.randomUUID();
                invitation.setObject(1, id);
                invitation.setString(2, person.onePage ? "one" : "many");
                invitation.setInt(3, person.number % 40);
                invitation.setInt(4, person.number);
                invitation.addBatch();
                code.setBytes(1, person.code.hash());
                code.setObject(2, id);
                code.addBatch();
            }
            invitation.executeBatch();
            code.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            sql.execute("analyze");
        }
    }

    /** Somebody on the way from the link to the thanks, who does what the pages say. */
    private static final class Person {

        private final int number;
        private final AccessCode code;
        private final List<List<UUID>> pages;
        private final boolean onePage;
        private String address;
        private String form;

        Person(int number, AccessCode code, List<List<UUID>> pages, boolean onePage) {
            this.number = number;
            this.code = code;
            this.pages = pages;
            this.onePage = onePage;
            this.address = "/s/" + code.text();
        }

        HttpRequest request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BenchServer.address() + address)).timeout(Duration.ofSeconds(60));
            return form == null ? request.build() : request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        }

        void goTo(String location) {
            URI uri = URI.create(location);
            address = uri.getRawPath();
            form = null;
        }

        boolean thanked(String page) {
            return page.contains("Your answers are in.");
        }

        /** How a page that is shown goes on. */
        void answer(String page) {
            String step = address.substring(address.lastIndexOf('/') + 1);
            if (page.contains("name=\"go\"") && step.matches("[0-9]+")) {
                form = pages.get(Integer.parseInt(step) - 1).stream().map(this::given).reduce("go=" + (Integer.parseInt(step) == pages.size() ? "send" : "next"), (all, one) -> all + "&" + one);
            } else if (page.contains("method=\"post\"")) {
                // the first page, or the look over all
                address = step.equals("review") ? address : "/s/" + code.text();
                form = "lang=en";
            } else {
                throw new IllegalStateException("nothing to do on " + address + ": " + page);
            }
        }

        private String given(UUID item) {
            List<UUID> last = pages.get(pages.size() - 1);
            return item + "=" + (item.equals(last.get(last.size() - 1)) ? "person+" + number : 1 + ThreadLocalRandom.current().nextInt(OPTIONS));
        }

        /** What one takes for a page. */
        double pause() {
            return ANSWERING_SECONDS / (pages.size() + 1) * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        }
    }
}
