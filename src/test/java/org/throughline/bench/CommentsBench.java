package org.throughline.bench;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.throughline.access.OrganizationId;
import org.throughline.launch.Database;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentCoding;
import org.throughline.survey.comment.control.CommentGathering;
import org.throughline.survey.comment.control.CommentModeration;
import org.throughline.survey.comment.control.CommentReading;
import org.throughline.survey.comment.control.CommentSearch;
import org.throughline.survey.comment.control.ThemeCounting;
import org.throughline.survey.comment.control.ThemeCounts;
import org.throughline.survey.comment.control.ThemeKeeping;
import org.throughline.survey.comment.entity.NameBook;
import org.throughline.survey.comment.entity.Screened;
import org.throughline.survey.comment.entity.WatchList;
import org.throughline.survey.comment.entity.WatchWords;

/**
 * What 10,000 and 100,000 comments of one campaign take in a district of 60,000 students, their families and 5,000 staff at 150
 * schools: taking and screening them, which grows with what is written, and each page over them, which must not. Makes a database
 * of its own in a temporary folder and removes it.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@comments-bench}, shorter with {@code -Dbench.comments=5000,50000}
 */
public final class CommentsBench {

    private static final int SCHOOLS = 150;
    private static final int STUDENTS = 60_000;
    private static final int STAFF = 5_000;
    private static final int SCREENED = 10_000;
    private static final int PAGE = 25;
    private static final int BOUND = 1_001;
    private static final int WARM = 10;
    private static final int ROUNDS = 50;
    private static final UUID ITEM = UUID.nameUUIDFromBytes("item".getBytes());

    /** In a comment of 100 one word that few use, in each the one that all use. */
    private static final String RARE = "trombone";
    private static final String COMMON = "school";

    private final SessionFactory factory;
    private final Connection connection;

    private CommentsBench(SessionFactory factory, Connection connection) {
        this.factory = factory;
        this.connection = connection;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("comments");
        int port = ResultsBench.freePort();
        try (Database database = Database.start(folder, port)) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/throughline";
            String password = Files.readString(folder.resolve("database.password")).strip();
            SessionFactory factory = ResultsBench.migrated(url, password);
            try (Connection connection = DriverManager.getConnection(url, "throughline", password)) {
                new CommentsBench(factory, connection).run();
            }
            factory.close();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        district();
        screening();
        String[] sizes = System.getProperty("bench.comments", "10000,100000").split(",");
        Map<String, Double> few = measure(Integer.parseInt(sizes[0]));
        Map<String, Double> many = measure(Integer.parseInt(sizes[1]));
        System.out.printf("%n%-46s %12s %12s %8s%n", "", sizes[0], sizes[1], "ratio");
        few.forEach((what, value) -> System.out.printf(Locale.ROOT, "%-46s %12.1f %12.1f %8.2f%n", what, value, many.get(what), many.get(what) / value));
    }

    private void district() throws SQLException {
        for (String sql : """
                select setseed(0.42);
                insert into district.organization (id, source, source_id, kind, name, level)
                    select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n, (array['elementary', 'middle', 'high'])[1 + n %% 3] from generate_series(1, %1$d) n;
                insert into district.person (id, source, source_id, kind, given_name, family_name)
                    select md5('person' || n)::uuid, 'bench', 'person-' || n, case when n <= %2$d then 'STUDENT' when n <= %2$d + %3$d then 'STAFF' else 'GUARDIAN' end,
                           initcap(translate(substr(md5('given' || floor(power(random(), 2) * 900)), 1, 6), '0123456789', 'aeioumnlrs')),
                           initcap(translate(substr(md5('family' || floor(power(random(), 2) * 9000)), 1, 8), '0123456789', 'aeioumnlrs'))
                    from generate_series(1, 2 * %2$d + %3$d) n;
                insert into district.position (id, source, source_id, person_id, organization_id, role, main)
                    select gen_random_uuid(), 'bench', 'position-' || n, md5('person' || n)::uuid, md5('school' || 1 + n %% %1$d)::uuid, case when n <= %2$d then 'student' else 'teacher' end, true
                    from generate_series(1, %2$d + %3$d) n;
                insert into district.guardianship (guardian_id, student_id)
                    select md5('person' || n + %2$d + %3$d)::uuid, md5('person' || n)::uuid from generate_series(1, %2$d) n;
                insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (md5('instrument')::uuid, 'bench', 1, 'OWN', '2027-01-01', md5('nobody')::uuid);
                insert into survey.instrument_text (instrument_id, language, title) values (md5('instrument')::uuid, 'en', 'Bench');
                insert into survey.section (id, instrument_id, position) values (md5('section')::uuid, md5('instrument')::uuid, 1);
                insert into survey.section_text (section_id, language, title) values (md5('section')::uuid, 'en', 'All');
                insert into survey.item (id, instrument_id, section_id, position, code, type) values ('%4$s', md5('instrument')::uuid, md5('section')::uuid, 1, 'i1', 'TEXT');
                insert into survey.item_text (item_id, language, text) values ('%4$s', 'en', 'What would you change?');
                insert into survey.theme (id, name_en, name_es, terms, made_by, made_on)
                    select md5('theme' || n)::uuid, 'Theme ' || n, 'Tema ' || n, 'term' || n, md5('nobody')::uuid, '2027-01-01' from generate_series(1, 12) n;
                analyze""".formatted(SCHOOLS, STUDENTS, STAFF, ITEM).split(";\\s*")) {
            ResultsBench.run(connection, sql);
        }
    }

    /** Comments of some twenty words of a thousand, a third in Spanish; one in ten has a name of the school, one in a hundred the rare word. */
    private void written(UUID campaign, int comments) throws SQLException {
        for (String sql : """
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at, closed_at)
                    values ('%1$s', 0, 'bench-%2$d', md5('instrument')::uuid, 'STUDENT', 'ANONYMOUS', 'Bench', '2027-01-01', '2027-02-01', '2026-12-01', '2027-02-01');
                insert into survey.campaign_school (campaign_id, school_id) select '%1$s', id from district.organization;
                create temporary table said as
                    select gen_random_uuid() as id, n, md5('school' || 1 + n %% %3$d)::uuid as school_id from generate_series(1, %2$d) n;
                insert into survey.response (id, campaign_id, school_id, language, home_language, answered_on, tallied) select id, '%1$s', school_id, '', 'en', '2027-01-10', true from said;
                insert into survey.answer (response_id, item_id, value, words)
                    select s.id, '%4$s', 0, case when n %% 3 = 0 then 'Quiero que la escuela tenga ' else 'I think the school should have ' end
                           || case when n %% 10 = 0 then (select p.given_name || ' ' || p.family_name from district.person p where p.id = md5('person' || 1 + n %% %5$d)::uuid) || ' ' else '' end
                           || case when n %% 100 = 7 then '%6$s ' else '' end
                           || (select string_agg('term' || floor(power(random(), 2) * 1000 + 0 * n * g), ' ') from generate_series(1, 14) g) || ' school'
                    from said s;
                drop table said;
                analyze survey.response, survey.answer""".formatted(campaign, comments, SCHOOLS, ITEM, STUDENTS, RARE).split(";\\s*")) {
            ResultsBench.run(connection, sql);
        }
    }

    /** What looking through one comment takes, with the names of one school and with those of all. */
    private void screening() throws SQLException {
        List<String> words = new ArrayList<>();
        UUID campaign = UUID.randomUUID();
        connection.setAutoCommit(false);
        written(campaign, SCREENED);
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select words from survey.answer")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        WatchList list = new WatchList(WatchWords.all().stream().map(WatchWords.Line::phrase).toList());
        NameBook school = names("where p.id in (select person_id from district.position where organization_id = md5('school1')::uuid)");
        NameBook all = names("");
        connection.rollback();
        connection.setAutoCommit(true);
        System.out.printf(Locale.ROOT, "screening a comment, microseconds: names of a school %.1f, of the district %.1f%n", perComment(words, list, school), perComment(words, list, all));
    }

    private NameBook names(String where) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select p.given_name || ' ' || p.family_name from district.person p " + where)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return new NameBook(names);
    }

    private static double perComment(List<String> words, WatchList list, NameBook names) {
        double best = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (String one : words) {
                found += Screened.of(one, list, names).parts().size();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / words.size());
        }
        if (found == 0) {
            throw new IllegalStateException("no names found");
        }
        return best;
    }

    private Map<String, Double> measure(int comments) throws Exception {
        UUID campaign = UUID.nameUUIDFromBytes(("comments" + comments).getBytes());
        CampaignId id = new CampaignId(campaign);
        OrganizationId school = new OrganizationId(UUID.fromString(ResultsBench.one(connection, "select md5('school1')::uuid")));
        written(campaign, comments);
        Map<String, Double> took = new Told(comments);
        took.put("taken and screened, microseconds a comment", 1e6 / comments * ResultsBench.seconds(() -> in(beans -> {
            beans.of(CommentGathering.class).gather(id);
            return 1;
        })));
        ResultsBench.run(connection, "vacuum analyze survey.comment, survey.comment_count");
        require(comments, "select count(*) from survey.comment where campaign_id = '%s'".formatted(campaign));
        CommentSearch waiting = search("", "NEW");
        took.put("page of those that wait, ms", page(beans -> {
            CommentModeration moderation = beans.of(CommentModeration.class);
            moderation.total(id, waiting, BOUND);
            moderation.counts(id);
            return moderation.rows(id, waiting, "en", 0, PAGE).size();
        }));
        released(campaign);
        took.put("counted by theme, microseconds a comment", 1e6 / comments * ResultsBench.seconds(() -> in(beans -> {
            beans.of(ThemeCounting.class).recount(id);
            return 1;
        })));
        ResultsBench.run(connection, "vacuum analyze");
        took.put("page of all schools, ms", reading(id, null, CommentSearch.ALL));
        took.put("page of a school, ms", reading(id, school, CommentSearch.ALL));
        took.put("search for a word of one in 100, ms", reading(id, null, search(RARE, "")));
        took.put("search for a word of all, ms", reading(id, null, search(COMMON, "")));
        took.put("search for it at a school, ms", reading(id, school, search(COMMON, "")));
        took.put("in one language, ms", reading(id, null, new CommentSearch("", "", "", "es", "", "", "")));
        took.put("about a theme, ms", reading(id, null, new CommentSearch("", "", "", "", ResultsBench.one(connection, "select md5('theme1')::uuid"), "", "")));
        took.put("next one to sort, ms", page(beans -> beans.of(CommentCoding.class).next(id, false).isPresent() && beans.of(CommentCoding.class).sorted(id).comments() > 0 ? 1 : 0));
        took.put("book of themes, ms", page(beans -> beans.of(ThemeKeeping.class).agreement().size() + beans.of(ThemeKeeping.class).themes().size()));
        return took;
    }

    /** All are let be read, and half of them were sorted, one in ten by two people, two thirds of them into one theme. */
    private void released(UUID campaign) throws SQLException {
        for (String sql : """
                update survey.comment set state = 'RELEASED', shown = words, shown_search = search, decided_by = md5('nobody')::uuid, decided_on = '2027-02-02' where campaign_id = '%1$s';
                insert into survey.comment_coding (comment_id, coder_id, coded_on) select id, md5('first')::uuid, '2027-02-03' from survey.comment where campaign_id = '%1$s' and id < '80000000-0000-0000-0000-000000000000';
                insert into survey.comment_coding (comment_id, coder_id, coded_on) select id, md5('second')::uuid, '2027-02-03' from survey.comment where campaign_id = '%1$s' and id < '18000000-0000-0000-0000-000000000000';
                insert into survey.comment_theme (comment_id, coder_id, theme_id) select g.comment_id, g.coder_id, md5('theme' || 1 + greatest(0, abs(hashtext(cast(c.id as text))) %% 12 - 7))::uuid
                    from survey.comment_coding g join survey.comment c on c.id = g.comment_id where c.campaign_id = '%1$s';
                update survey.comment c set codings = (select count(*) from survey.comment_coding g where g.comment_id = c.id), themes = (select array_agg(distinct t.theme_id) from survey.comment_theme t where t.comment_id = c.id)
                    where c.campaign_id = '%1$s' and c.id < '80000000-0000-0000-0000-000000000000'""".formatted(campaign).split(";\\s*")) {
            ResultsBench.run(connection, sql);
        }
        ResultsBench.run(connection, "vacuum analyze");
    }

    /** All that the page of comments asks the database for. */
    private double reading(CampaignId id, OrganizationId place, CommentSearch search) throws Exception {
        return page(beans -> {
            CommentReading reading = beans.of(CommentReading.class);
            reading.items(id, place, "en");
            reading.told(id, place);
            beans.of(ThemeCounts.class).rows(id, ITEM, place, "en");
            reading.total(id, place, search, BOUND);
            return reading.rows(id, place, search, "en", 0, PAGE).size();
        });
    }

    private static CommentSearch search(String words, String state) {
        return new CommentSearch(words, "", "", "", "", "", state);
    }

    private double page(Function<Beans, Integer> reads) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            if (in(reads) == 0) {
                throw new IllegalStateException("a page without comments");
            }
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private int in(Function<Beans, Integer> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            int done = work.apply(new Beans(em, new HashMap<>()));
            em.getTransaction().commit();
            return done;
        }
    }

    private void require(int expected, String sql) throws SQLException {
        if (Integer.parseInt(ResultsBench.one(connection, sql)) != expected) {
            throw new IllegalStateException("not " + expected + ": " + sql);
        }
    }

    /** What was measured, told as it comes. */
    private static final class Told extends LinkedHashMap<String, Double> {

        private final int comments;

        private Told(int comments) {
            this.comments = comments;
        }

        @Override
        public Double put(String what, Double value) {
            System.out.printf(Locale.ROOT, "%,d: %s %.1f%n", comments, what, value);
            return super.put(what, value);
        }
    }

    /** Beans of the application on one connection. */
    private record Beans(EntityManager em, Map<Class<?>, Object> made) {

        <T> T of(Class<T> type) {
            try {
                return ResultsBench.wired(type, em, made);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
