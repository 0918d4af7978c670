package org.throughline.bench;

import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Rosters of 200,000 users and 1,000,000 enrollments taken in by the running server, twice, the second time with one per cent
 * changed, beside PostgreSQL's own COPY of the rows that came of it into tables with the same columns, keys and indexes.
 *
 * <p>{@code ./mvnw -q test-compile exec:java@import-bench}
 */
public final class RosterImportBench {

    private static final int SCHOOLS = 200;
    private static final int CLASSES = 50_000;
    private static final int STAFF = 10_000;
    private static final int STUDENTS = 95_000;
    private static final int USERS = 200_000;
    private static final int ENROLLMENTS = 1_000_000;
    private static final int PER_CENT = 100;
    private static final String HEAP = "-Xmx512m";
    private static final List<String> TABLES = List.of("organization", "course", "class", "person", "position", "guardianship", "enrollment");

    private static final List<String> GIVEN = List.of("Maria", "José", "Emma", "Liam", "Sofía", "Noah", "Ahmed", "Wei", "Zoë", "Priya", "Anh", "Kofi");
    private static final List<String> FAMILY = List.of("Garcia", "Smith", "Nguyen", "Brown", "Núñez", "Khan", "Kowalczyk", "Patel", "O'Brien", "Xiong", "Ilves");

    private final Path folder = Path.of(System.getProperty("launch.data"));
    private BenchServer server;

    public static void main(String[] args) throws Exception {
        new RosterImportBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        BenchServer.emptyFolder();
        Path first = set("first.zip", Integer.MAX_VALUE);
        Path second = set("second.zip", PER_CENT);
        try (BenchServer started = new BenchServer(Map.of("JVM_OPTIONS", HEAP + " -Xlog:gc:file=" + folder.resolve("gc.log")))) {
            server = started;
            System.out.printf(Locale.ROOT, "%,d users, %,d enrollments, %,d classes, %d schools; the server with %s%n%n", USERS, ENROLLMENTS, CLASSES, SCHOOLS, HEAP);
            Map<String, Double> imported = taken(first);
            try (Connection connection = server.connection()) {
                double copied = copied(connection);
                Map<String, Double> again = taken(second);
                Map<String, Double> same = taken(second);
                report(imported, again, same, copied);
            }
        }
    }

    private static void report(Map<String, Double> first, Map<String, Double> again, Map<String, Double> same, double copied) {
        System.out.printf("%n%-50s %9s %9s%n", "", "seconds", "of COPY");
        line("COPY of the same rows", copied, copied);
        first.forEach((step, seconds) -> line("first import: " + step, seconds, copied));
        again.forEach((step, seconds) -> line("1 % changed: " + step, seconds, copied));
        same.forEach((step, seconds) -> line("nothing changed: " + step, seconds, copied));
    }

    private static void line(String what, double seconds, double copied) {
        System.out.printf(Locale.ROOT, "%-50s %9.1f %9.2f%n", what, seconds, seconds / copied);
    }

    /** Seconds of each step, without the time in which a person would decide. */
    private Map<String, Double> taken(Path set) throws IOException, InterruptedException {
        Map<String, Double> steps = new LinkedHashMap<>();
        long start = System.nanoTime();
        JsonObject started = server.json(BenchServer.api("rosters?name=" + set.getFileName()).header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(set)));
        steps.put("upload", (System.nanoTime() - start) / 1e9);
        follow(started.getString("job"), steps);
        String id = started.getString("set");
        if (state(id).equals("WAITING")) {
            JsonObject committed = server.json(BenchServer.api("rosters/" + id + "/commit?reason=bench").POST(HttpRequest.BodyPublishers.noBody()));
            follow(committed.getString("job"), steps);
        }
        JsonObject done = server.json(BenchServer.api("rosters/" + id));
        if (!state(id).equals("DONE") || done.getJsonObject("set").getInt("refused") > 0) {
            throw new IllegalStateException("the set did not come in whole: " + done);
        }
        System.out.printf(Locale.ROOT, "%s: %,d added, %,d changed, %,d ended%n", set.getFileName(), done.getJsonObject("set").getInt("added"),
                done.getJsonObject("set").getInt("changed"), done.getJsonObject("set").getInt("ended"));
        steps.put("in all", steps.values().stream().mapToDouble(Double::doubleValue).sum());
        System.out.printf(Locale.ROOT, "%s: %.0f MB is the most that any collection of garbage left so far%n", set.getFileName(), heap());
        return steps;
    }

    private String state(String id) throws IOException, InterruptedException {
        return server.json(BenchServer.api("rosters/" + id)).getJsonObject("set").getString("state");
    }

    private void follow(String job, Map<String, Double> steps) throws IOException, InterruptedException {
        long last = System.nanoTime();
        while (true) {
            JsonObject view = server.json(BenchServer.api("jobs/" + job));
            long now = System.nanoTime();
            steps.merge(view.getString("step").isEmpty() ? "start" : view.getString("step"), (now - last) / 1e9, Double::sum);
            last = now;
            if (view.containsKey("endedAt")) {
                return;
            }
            Thread.sleep(100);
        }
    }

    /** The most that was left of the heap after a collection so far. */
    private double heap() throws IOException {
        Pattern after = Pattern.compile("->(\\d+)M\\(");
        return Files.readAllLines(folder.resolve("gc.log")).stream().map(after::matcher).filter(Matcher::find).mapToDouble(found -> Double.parseDouble(found.group(1)))
                .max().orElse(0);
    }

    /** Seconds of COPY into empty tables made like the real ones, each with its foreign keys, in one transaction. */
    private double copied(Connection connection) throws SQLException, IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            for (String table : TABLES) {
                statement.execute("create table bare." + table + " (like district." + table + " including all)");
                files.put(table, folder.resolve(table + ".copy"));
                try (var out = Files.newOutputStream(files.get(table))) {
                    copy.copyOut("copy district." + table + " (" + columns(connection, table) + ") to stdout", out);
                }
            }
            for (String key : keys(connection)) {
                statement.execute(key);
            }
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(files.get(table))) {
                    copy.copyIn("copy bare." + table + " (" + columns(connection, table) + ") from stdin", in);
                }
            }
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            connection.setAutoCommit(true);
            statement.execute("drop schema bare cascade");
            return seconds;
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return one(connection, "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns where table_schema = 'district' and table_name = '"
                + table + "' and is_generated = 'NEVER'");
    }

    private static List<String> keys(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select 'alter table bare.' || c.relname || ' add ' || replace(pg_get_constraintdef(k.oid), 'district.', 'bare.')
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.connamespace = 'district'::regnamespace and c.relname = any (string_to_array('%s', ','))
                """.formatted(String.join(",", TABLES)))) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A set in OneRoster 1.1; every so manieth user has another name, and every so manieth enrollment is of another student. */
    private Path set(String name, int every) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file)); BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            begin(zip, out, "manifest.csv", "propertyName,value");
            out.write("manifest.version,1.0\noneroster.version,1.1\nsource.systemName,Bench\n");
            for (String kind : List.of("academicSessions", "orgs", "courses", "classes", "users", "enrollments")) {
                out.write("file." + kind + ",bulk\n");
            }
            begin(zip, out, "academicSessions.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
            out.write("year,,,2026-27,schoolYear,2026-08-17,2027-06-04,,2027\n");
            begin(zip, out, "orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
            out.write("district,,,Bench District,district,,\n");
            for (int n = 0; n < SCHOOLS; n++) {
                out.write("school-" + n + ",,,School " + n + ",school," + n + ",district\n");
            }
            begin(zip, out, "courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
            for (int n = 0; n < PER_CENT; n++) {
                out.write("course-" + n + ",,,,Course " + n + ",C" + n + ",05,district,,\n");
            }
            begin(zip, out, "classes.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
            for (int n = 0; n < CLASSES; n++) {
                out.write("class-" + n + ",,,Class " + n + ",05,course-" + n % PER_CENT + ",K" + n + ",scheduled,,school-" + n % SCHOOLS + ",year,,,\n");
            }
            begin(zip, out, "users.csv", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
            for (int n = 0; n < USERS; n++) {
                user(out, n, n % every == every - 1);
            }
            begin(zip, out, "enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
            for (int n = 0; n < ENROLLMENTS; n++) {
                boolean teaches = n < CLASSES;
                int student = STAFF + (n + (n % every == every - 1 ? 1 : 0)) % STUDENTS;
                out.write("enrollment-" + n + ",,,class-" + n % CLASSES + ",school-" + n % CLASSES % SCHOOLS + ",user-" + (teaches ? n % STAFF : student)
                        + (teaches ? ",teacher,true" : ",student,false") + ",2026-08-17,2027-06-04\n");
            }
        }
        return file;
    }

    private static void begin(ZipOutputStream zip, BufferedWriter out, String name, String header) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(header + "\n");
    }

    private static void user(BufferedWriter out, int n, boolean renamed) throws IOException {
        boolean staff = n < STAFF;
        boolean student = !staff && n < STAFF + STUDENTS;
        String agent = staff || student ? "" : "user-" + (STAFF + (n - STAFF - STUDENTS) % STUDENTS);
        out.write("user-" + n + ",,,true,school-" + n % SCHOOLS + "," + (staff ? "teacher" : student ? "student" : "guardian") + ",user" + n + ",,"
                + GIVEN.get(n % GIVEN.size()) + "," + FAMILY.get(n / GIVEN.size() % FAMILY.size()) + (renamed ? "-Ito" : "") + ",," + (1_000_000 + n) + ",user" + n
                + "@bench.example,,," + agent + "," + (student ? "05" : "") + ",\n");
    }
}
