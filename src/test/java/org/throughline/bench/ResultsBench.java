package org.throughline.bench;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.launch.Database;
import org.throughline.platform.time.TickingClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.Recounting;
import org.throughline.survey.result.control.ResultMaking;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.Tallies;

/**
 * How fast results are counted and read, at 10 thousand, 100 thousand and 1 million responses × 30 items × 150 schools. Counting
 * all answers anew stands beside the one GROUP BY that gives the counts of options by school and home language, over the same
 * rows in the same run; counts that followed in parts must be those of counting all. Makes a database of its own in a temporary
 * folder and removes it: 8 GB at the most.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@results-bench}, shorter with {@code -Dbench.responses=10000,100000}
 */
public final class ResultsBench {

    static final int SCHOOLS = 150;
    private static final int ITEMS = 30;
    private static final int NEW = 200;
    private static final int WARM = 20;
    private static final int ROUNDS = 200;

    private static final String ONE_GROUP_BY = """
            select count(*) from (
                select r.school_id, r.home_language, a.item_id, a.value, count(*) from survey.response r join survey.answer a on a.response_id = r.id
                where r.campaign_id = '%s' group by 1, 2, 3, 4) counted""";
    private static final String COUNTED = """
            select md5(string_agg(said, chr(10) order by said)) from (
                with one as (select id, concat_ws(' ', school_id, grade_band, home_language, grp, language, responses) as place from survey.tally_group where campaign_id = '%s')
                select concat_ws(' ', place, item_id, value, n) as said from one join survey.tally_answer t on t.group_id = one.id
                union all select concat_ws(' ', place, subject_id, answered, people, totals, total_squares, value_squares) from one join survey.tally_subject t on t.group_id = one.id
                union all select concat_ws(' ', place, item_id, total) from one join survey.tally_gap t on t.group_id = one.id) counted""";

    private ResultsBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("results");
        int port = freePort();
        try (Database database = Database.start(folder, port)) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/throughline";
            String password = Files.readString(folder.resolve("database.password")).strip();
            SessionFactory factory = migrated(url, password);
            try (Connection connection = DriverManager.getConnection(url, "throughline", password)) {
                instrument(connection);
                System.out.printf("%10s %10s %12s %12s %9s %9s %12s %12s %12s %10s %8s %8s%n", "responses", "answers", "GROUP BY /s", "all anew /s", "of it", "same", "200 more ms", "refresh ms", "page p50 ms", "p95 ms",
                        "tallies", "load s");
                for (String responses : System.getProperty("bench.responses", "10000,100000,1000000").split(",")) {
                    measure(factory, connection, Integer.parseInt(responses));
                }
            }
            factory.close();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The application's own migrations run while the factory is built; they ask for the data source by its name. */
    static SessionFactory migrated(String url, String password) throws NamingException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("throughline");
        source.setPassword(password);
        NamingManager.setInitialContextFactoryBuilder(environment -> unused -> new InitialContext(true) {
            @Override
            public Object lookup(String name) {
                return source;
            }
        });
        return new Configuration().setProperty("hibernate.connection.url", url).setProperty("hibernate.connection.username", "throughline")
                .setProperty("hibernate.connection.password", password).buildSessionFactory();
    }

    /** Six scales of five items with five options and one set apart. */
    static void instrument(Connection connection) throws SQLException {
        run(connection, """
                insert into district.organization (id, source, source_id, kind, name)
                select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n from generate_series(1, %d) n""".formatted(SCHOOLS));
        run(connection, "insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (md5('instrument')::uuid, 'bench', 1, 'OWN', '2027-01-01', md5('nobody')::uuid)");
        run(connection, "insert into survey.section (id, instrument_id, position) values (md5('section')::uuid, md5('instrument')::uuid, 1)");
        run(connection, "insert into survey.construct (id, instrument_id, code) select md5('construct' || n)::uuid, md5('instrument')::uuid, 'c' || n from generate_series(0, 5) n");
        run(connection, """
                insert into survey.item (id, instrument_id, section_id, position, code, type, construct_id, reversed)
                select md5('item' || n)::uuid, md5('instrument')::uuid, md5('section')::uuid, n, 'i' || n, 'SCALE', md5('construct' || (n - 1) / 5)::uuid, n %% 5 = 0
                from generate_series(1, %d) n""".formatted(ITEMS));
        run(connection, """
                insert into survey.item_option (item_id, value, position, favorable, apart)
                select i.id, v, v, case when v > 0 then v > 3 end, v = 0 from survey.item i, generate_series(0, 5) v""");
        run(connection, "insert into survey.instrument_text (instrument_id, language, title) values (md5('instrument')::uuid, 'en', 'Bench')");
        run(connection, "insert into survey.section_text (section_id, language, title) values (md5('section')::uuid, 'en', 'All')");
        run(connection, "insert into survey.construct_text (construct_id, language, name) select id, 'en', code from survey.construct");
        run(connection, "insert into survey.item_text (item_id, language, text) select id, 'en', code from survey.item");
        run(connection, "insert into survey.option_text (item_id, value, language, label) select item_id, value, 'en', 'Option ' || value from survey.item_option");
    }

    /** Answers without keys and what they lead to, which are made again at the end: millions take minutes so, not an hour. */
    static void load(Connection connection, UUID campaign, int responses) throws SQLException {
        run(connection, "alter table survey.answer drop constraint answer_response_id_fkey, drop constraint answer_item_id_fkey, drop constraint answer_pkey");
        fill(connection, campaign, responses);
        run(connection, "set maintenance_work_mem = '512MB'");
        run(connection, """
                alter table survey.answer add primary key (response_id, item_id, value), add constraint answer_response_id_fkey foreign key (response_id) references survey.response not valid,
                add constraint answer_item_id_fkey foreign key (item_id) references survey.item not valid""");
        run(connection, "vacuum analyze survey.response, survey.answer");
    }

    private static void measure(SessionFactory factory, Connection connection, int responses) throws Exception {
        UUID campaign = UUID.nameUUIDFromBytes(("campaign" + responses).getBytes());
        CampaignId id = new CampaignId(campaign);
        run(connection, """
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at)
                values ('%s', 0, 'bench-%d', md5('instrument')::uuid, 'STUDENT', 'CONFIDENTIAL', 'Bench', '2027-01-01', '2027-02-01', '2026-12-01')""".formatted(campaign, responses));
        double loading = seconds(() -> load(connection, campaign, responses));
        long answers = Long.parseLong(one(connection, "select count(*) from survey.answer a join survey.response r on r.id = a.response_id where r.campaign_id = '" + campaign + "'"));
        // once to read the tables, once for the figure
        seconds(() -> one(connection, ONE_GROUP_BY.formatted(campaign)));
        double groupBy = seconds(() -> one(connection, ONE_GROUP_BY.formatted(campaign)));
        // as it was loaded nothing is marked as counted: that is done the first time, with the program's own warming up
        inOne(factory, (tallies, recounting) -> recounting.count(id, read -> { }));
        run(connection, "delete from survey.tally_group where campaign_id = '" + campaign + "'");
        run(connection, "vacuum analyze survey.response, survey.tally_group, survey.tally_answer, survey.tally_subject, survey.tally_gap");
        groupBy = Math.min(groupBy, seconds(() -> one(connection, ONE_GROUP_BY.formatted(campaign))));
        double all = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            run(connection, "delete from survey.tally_group where campaign_id = '" + campaign + "'");
            run(connection, "vacuum analyze survey.tally_group, survey.tally_answer, survey.tally_subject, survey.tally_gap");
            all = Math.min(all, seconds(() -> inOne(factory, (tallies, recounting) -> recounting.count(id, read -> { }))));
        }
        double more = 0;
        for (int i = 0; i < 3; i++) {
            fill(connection, campaign, NEW);
            more = seconds(() -> inOne(factory, (tallies, recounting) -> tallies.follow(id)));
        }
        double refresh = 0;
        for (int i = 0; i < 3; i++) {
            fill(connection, campaign, NEW);
            refresh = seconds(() -> refresh(factory, id));
        }
        String followed = one(connection, COUNTED.formatted(campaign));
        inOne(factory, (tallies, recounting) -> recounting.count(id, read -> { }));
        boolean same = followed.equals(one(connection, COUNTED.formatted(campaign)));
        run(connection, "analyze");
        publish(connection, campaign);
        double[] page = pages(factory, id);
        String size = one(connection, "select pg_size_pretty(sum(pg_total_relation_size(cast('survey.' || t as regclass)))) from unnest(array['tally_group', 'tally_answer', 'tally_subject', 'tally_gap']) t");
        System.out.printf(Locale.ROOT, "%,10d %,10d %,12.0f %,12.0f %8.2f %9s %12.0f %12.0f %12.1f %10.1f %8s %8.0f%n", responses, answers, answers / groupBy, answers / all, groupBy / all, same ? "yes" : "NO",
                1000 * more, 1000 * refresh, page[0], page[1], size, loading);
    }

    /** People of 150 schools, four languages and three bands of grades, who left out one answer in thirty. */
    private static void fill(Connection connection, UUID campaign, int responses) throws SQLException {
        run(connection, """
                with added as (
                    insert into survey.response (id, campaign_id, school_id, language, home_language, grade_band, answered_on)
                    select gen_random_uuid(), '%1$s', md5('school' || 1 + n %% %2$d)::uuid, 'en', (array['en', 'en', 'en', 'es', 'ar', 'so'])[1 + floor(random() * 6)::int],
                           (array['K-5', '6-8', '9-12'])[1 + n %% 3], '2027-01-10' from generate_series(1, %3$d) n returning id)
                insert into survey.answer (response_id, item_id, value)
                select a.id, i.id, floor(random() * 6)::int from added a cross join survey.item i where random() < 0.967""".formatted(campaign, SCHOOLS, responses));
        run(connection, "analyze survey.response, survey.answer");
    }

    /** Cells as they are read, from the counts: what is hidden of them makes no difference to how long reading takes. */
    private static void publish(Connection connection, UUID campaign) throws SQLException {
        run(connection, "delete from survey.result_cell where campaign_id = '" + campaign + "'");
        run(connection, """
                insert into survey.result_cell (campaign_id, subject, subject_id, school_id, axis, grp, hidden, n, shares, favorable, low, high, as_of)
                select '%s', 'ITEM', t.item_id, g.school_id, case when grouping(g.home_language) = 0 then 'language' else '' end, coalesce(g.home_language, ''), false, sum(t.n), '20,20,20,20,20', 40, 35, 45, '2027-02-01'
                from survey.tally_group g join survey.tally_answer t on t.group_id = g.id where g.campaign_id = '%s' and t.value > 0
                group by grouping sets ((t.item_id), (t.item_id, g.school_id), (t.item_id, g.home_language), (t.item_id, g.school_id, g.home_language))""".formatted(campaign, campaign));
        run(connection, "analyze survey.result_cell");
    }

    /** What the results page of a school asks for: all items, and one by group. */
    private static double[] pages(SessionFactory factory, CampaignId campaign) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            try (EntityManager em = factory.createEntityManager()) {
                ResultQueries queries = wired(ResultQueries.class, em, new HashMap<>());
                OrganizationId school = new OrganizationId(UUID.fromString(md5("school" + (1 + Math.floorMod(round, SCHOOLS)))));
                UUID item = UUID.fromString(md5("item" + (1 + Math.floorMod(round, ITEMS))));
                long start = System.nanoTime();
                em.getTransaction().begin();
                int found = queries.everybody(campaign, round % 2 == 0 ? school : null).size() + queries.byGroup(campaign, school, item).size();
                em.getTransaction().commit();
                if (found < ITEMS) {
                    throw new IllegalStateException("a page without figures");
                }
                if (round >= 0) {
                    millis[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return new double[] {millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]};
    }

    private static String md5(String text) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<String> hex = new ArrayList<>();
        for (byte one : hash) {
            hex.add(String.format("%02x", one));
        }
        return String.join("", hex).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private interface Work {
        void on(Tallies tallies, Recounting recounting) throws Exception;
    }

    interface Timed {
        void run() throws Exception;
    }

    static double seconds(Timed work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void inOne(SessionFactory factory, Work work) throws Exception {
        try (EntityManager em = factory.createEntityManager()) {
            Map<Class<?>, Object> made = new HashMap<>();
            em.getTransaction().begin();
            work.on(wired(Tallies.class, em, made), wired(Recounting.class, em, made));
            em.getTransaction().commit();
        }
    }

    private static void refresh(SessionFactory factory, CampaignId campaign) throws Exception {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            wired(ResultMaking.class, em, new HashMap<>()).refresh(campaign);
            em.getTransaction().commit();
        }
    }

    /** A bean of the application with all that it needs, as the container would make it, on our own connection. */
    static <T> T wired(Class<T> type, EntityManager em, Map<Class<?>, Object> made) throws ReflectiveOperationException {
        if (!made.containsKey(type)) {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            made.put(type, bean);
            if (bean instanceof TickingClock) {
                Field ticking = type.getDeclaredField("clock");
                ticking.setAccessible(true);
                ticking.set(bean, Clock.systemUTC());
            }
            for (Field field : type.getDeclaredFields()) {
                ConfigProperty configured = field.getAnnotation(ConfigProperty.class);
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                if (field.getType() == EntityManager.class) {
                    field.set(bean, em);
                } else if (field.getType() == Clock.class) {
                    field.set(bean, Clock.systemUTC());
                } else if (configured != null) {
                    field.set(bean, field.getType() == int.class ? (Object) Integer.valueOf(configured.defaultValue()) : configured.defaultValue());
                } else if (field.isAnnotationPresent(Inject.class)) {
                    field.set(bean, field.getType() == Viewer.class ? new Somebody() : wired(field.getType(), em, made));
                }
            }
        }
        return type.cast(made.get(type));
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Who reads all of it. */
    private record Somebody() implements Viewer {

        @Override
        public PersonId id() {
            return new PersonId(new UUID(0, 7));
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean may(String capability) {
            return true;
        }

        @Override
        public Scope scope(String capability) {
            return Scope.everywhere();
        }

        @Override
        public Scope schools() {
            return Scope.everywhere();
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }
    }
}
