package org.throughline.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonKind;
import org.throughline.launch.Database;

/**
 * How long a search among 300,000 people takes, as the page of people asks it: fifty rows with what they show, and the
 * count. Makes a database of its own in a temporary folder and removes it.
 *
 * <p>{@code ./mvnw -q test-compile exec:java@people-bench}
 */
public final class PeopleSearchBench {

    private static final int STUDENTS = 180_000;
    private static final int PEOPLE = 300_000;
    private static final int SCHOOLS = 250;
    private static final int WARM = 10;
    private static final int ROUNDS = 100;
    private static final int ROWS = 50;
    private static final int COUNTED = 1_001;

    private PeopleSearchBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("people-search");
        int port = freePort();
        try (Database database = Database.start(folder, port)) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/throughline";
            String password = Files.readString(folder.resolve("database.password")).strip();
            SessionFactory factory = migrated(url, password);
            try (Connection connection = DriverManager.getConnection(url, "throughline", password)) {
                fill(connection);
                measure(factory, connection);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Names as unevenly spread as real ones: the square of chance makes the first of a list the most common. */
    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setseed(0.42)");
            statement.execute("""
                    insert into district.organization (id, source, source_id, kind, name)
                    select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n from generate_series(1, %d) n""".formatted(SCHOOLS));
            statement.execute("""
                    insert into district.person (id, source, source_id, kind, given_name, family_name, identifier, email, grades)
                    select md5('person' || n)::uuid, 'bench', 'person-' || n,
                           case when n <= %1$d then 'STUDENT' when n <= %1$d + 20000 then 'STAFF' else 'GUARDIAN' end,
                           given[1 + floor(power(random(), 2) * array_length(given, 1))::int],
                           family[1 + floor(power(random(), 3) * array_length(family, 1))::int] || case when random() < 0.5 then '' else
                               family[1 + floor(power(random(), 2) * array_length(family, 1))::int] end,
                           case when n <= %1$d + 20000 then (1000000 + n)::text end,
                           case when random() < 0.6 then 'someone.' || n || '@families.example' end,
                           case when n <= %1$d then array[lpad((1 + n %% 12)::text, 2, '0')] else '{}' end
                    from generate_series(1, %2$d) n,
                         (select array['Maria', 'José', 'Emma', 'Liam', 'Sofía', 'Noah', 'Olivia', 'Ahmed', 'Fatima', 'Wei', 'Mia', 'Jayden', 'Zoë', 'Amira', 'Mateo',
                             'Ava', 'Lucas', 'Ana', 'Ethan', 'Yusuf', 'Nadia', 'Oliver', 'Aaliyah', 'Daniel', 'Chloe', 'Hiroshi', 'Priya', 'Anh', 'Kofi', 'Svetlana'] as given,
                             array['Garcia', 'Smith', 'Johnson', 'Nguyen', 'Rodríguez', 'Brown', 'Lopez', 'Williams', 'Núñez', 'Jones', 'Khan', 'Davis', 'Hernandez',
                             'Miller', 'Kowalczyk', 'Patel', 'Wilson', 'Ali', 'Anderson', 'O''Brien', 'Vanderpuff', 'Castellanos', 'Jablonska', 'Ferrara', 'Dworak',
                             'Haddad', 'Ilves', 'Abernathy', 'Banerjee', 'Gutierrez', 'Quist', 'Xiong', 'Yamamoto', 'Zelenka', 'Usher'] as family) names""".formatted(STUDENTS, PEOPLE));
            statement.execute("""
                    insert into district.position (id, source, source_id, person_id, organization_id, role, main)
                    select gen_random_uuid(), 'bench', 'position-' || n, md5('person' || n)::uuid, md5('school' || 1 + n %% %2$d)::uuid,
                           case when n <= %1$d then 'student' else 'teacher' end, true
                    from generate_series(1, %1$d + 20000) n""".formatted(STUDENTS, SCHOOLS));
            statement.execute("""
                    insert into district.guardianship (guardian_id, student_id)
                    select md5('person' || n)::uuid, md5('person' || (n - %1$d - 20000) * 18 / 10 + 1)::uuid
                    from generate_series(%1$d + 20001, %2$d) n""".formatted(STUDENTS, PEOPLE));
            statement.execute("analyze");
        }
    }

    /** The application's own migrations run while the factory is built; they ask for the data source by its name. */
    private static SessionFactory migrated(String url, String password) throws NamingException {
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

    private static void measure(SessionFactory factory, Connection connection) throws Exception {
        UUID school = UUID.fromString(one(connection, "select cast(md5('school1') as uuid)"));
        Scope principal = new Scope(false, false, Set.of(new OrganizationId(school)));
        Scope leader = new Scope(true, false, ids(connection));
        Map<String, Search> searches = new LinkedHashMap<>();
        searches.put("no words, first page", new Search("", null, Scope.everywhere()));
        searches.put("one letter: a", new Search("a", null, Scope.everywhere()));
        searches.put("one rare letter: x", new Search("x", null, Scope.everywhere()));
        searches.put("two letters: qu", new Search("qu", null, Scope.everywhere()));
        searches.put("two letters, no hit: zq", new Search("zq", null, Scope.everywhere()));
        searches.put("a very common name: garcia", new Search("garcia", null, Scope.everywhere()));
        searches.put("a common part: ann", new Search("ann", null, Scope.everywhere()));
        searches.put("typical, two parts: vander yus", new Search("vander yus", null, Scope.everywhere()));
        searches.put("accents: nunez sofia", new Search("nunez sofia", null, Scope.everywhere()));
        searches.put("an e-mail address", new Search("someone.291234@", null, Scope.everywhere()));
        searches.put("a number", new Search("1123456", null, Scope.everywhere()));
        searches.put("no hit: wolfeschlegel", new Search("wolfeschlegel", null, Scope.everywhere()));
        searches.put("staff called smith", new Search("smith", PersonKind.STAFF, Scope.everywhere()));
        searches.put("a principal: no words", new Search("", null, principal));
        searches.put("a principal: garcia", new Search("garcia", null, principal));
        searches.put("a principal: no hit", new Search("wolfeschlegel", null, principal));
        searches.put("a district of two: one letter", new Search("a", null, leader));
        searches.put("a district of two: garcia", new Search("garcia", null, leader));
        searches.put("a district of two: typical", new Search("vander yus", null, leader));
        System.out.printf(Locale.ROOT, "%,d people, %d rounds each after %d to warm up; times of one search: rows and count%n%n", PEOPLE, ROUNDS, WARM);
        System.out.printf("%-34s %8s %9s %9s %9s%n", "Search", "found", "median ms", "p95 ms", "of typical");
        double typical = 0;
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Map.Entry<String, Search> search : searches.entrySet()) {
            all.put(search.getKey(), times(factory, search.getValue()));
            if (search.getKey().startsWith("typical")) {
                typical = all.get(search.getKey())[1];
            }
        }
        for (Map.Entry<String, double[]> one : all.entrySet()) {
            double[] figures = one.getValue();
            System.out.printf(Locale.ROOT, "%-34s %8s %9.1f %9.1f %9.1f%n", one.getKey(), figures[0] > COUNTED - 1 ? "> 1,000" : String.valueOf((int) figures[0]),
                    figures[1], figures[2], figures[1] / typical);
        }
        explain(connection);
        factory.close();
    }

    private static double[] times(SessionFactory factory, Search search) throws Exception {
        double[] millis = new double[ROUNDS];
        long found = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            try (EntityManager em = factory.createEntityManager()) {
                PeopleQueries queries = queries(em, search.scope());
                PeopleFilter filter = new PeopleFilter(search.words(), search.kind(), null);
                long start = System.nanoTime();
                em.getTransaction().begin();
                found = queries.count(filter, COUNTED);
                queries.rows(filter, 0, ROWS);
                em.getTransaction().commit();
                if (round >= 0) {
                    millis[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return new double[] {found, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]};
    }

    private static PeopleQueries queries(EntityManager em, Scope scope) throws ReflectiveOperationException {
        PeopleQueries queries = new PeopleQueries();
        set(queries, "em", em);
        set(queries, "viewer", new Somebody(scope));
        return queries;
    }

    private static void set(Object object, String name, Object value) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }

    /** That the index is used is said by the database itself. */
    private static void explain(Connection connection) throws SQLException {
        System.out.println();
        System.out.println("explain: vander yus");
        try (Statement statement = connection.createStatement(); ResultSet lines = statement.executeQuery("""
                explain (analyze, costs off, timing off, summary off)
                select p.id from district.person p
                where p.merged_into is null and p.search like district.folded('%vander%') escape '!' and p.search like district.folded('%yus%') escape '!'
                order by p.family_name, p.given_name, p.id limit 50""")) {
            while (lines.next()) {
                System.out.println("  " + lines.getString(1));
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<OrganizationId> ids(Connection connection) throws SQLException {
        return Arrays.stream(one(connection, "select string_agg(cast(id as text), ' ') from district.organization where source_id < 'school-5'").split(" "))
                .map(OrganizationId::of).collect(Collectors.toSet());
    }

    private record Search(String words, PersonKind kind, Scope scope) {}

    /** Who searches, with a reach. */
    private record Somebody(Scope reach) implements Viewer {

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
            return reach;
        }

        @Override
        public Scope schools() {
            return reach;
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }
    }
}
