package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.access.ActAs;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.JobView;
import org.throughline.platform.time.DomainClock;

/**
 * A test inside the server, on the real PostgreSQL, with the whole application deployed. Use cases are called as people
 * with real roles. Every test makes its own people and places, so tests never see each other's. All classes share one
 * deployment, which holds them all, and follow each other; those in the browser run beside them.
 */
@Execution(ExecutionMode.SAME_THREAD)
@ArquillianSuiteDeployment
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Pattern OUTSIDE = Pattern.compile("/(architecture|bench|browser|launch|signin)/|Test(\\$.*)?\\.class$");

    static {
        // what people's installations get from the launcher: the key by which mails name the way out of them
        System.setProperty("secrets.key", "0f".repeat(32));
    }

    @Inject
    protected ActAs actAs;

    @Inject
    protected DomainClock clock;

    @Inject
    protected JobRows jobs;

    @Deployment
    public static WebArchive application() {
        File[] libraries = new File(System.getProperty("container.libraries")).listFiles();
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("container.war")));
        return archive.setWebXML(new StringAsset(lookingForServlets(archive))).addAsLibraries(libraries)
                .addAsResource("oneroster/district-small-1.1.zip").addAsResource("survey/nyc-2011-district75.zip")
                .addClasses(tests());
    }

    /** The tests of all modules with what they share; plain tests and those that look from outside stay there. */
    private static Class<?>[] tests() {
        Path root = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class") && !OUTSIDE.matcher(name).find())
                    .map(name -> type(name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))).toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, InContainer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tests come in by a servlet of a library, and the application's own descriptor has none looked for. */
    private static String lookingForServlets(WebArchive archive) {
        try (InputStream descriptor = archive.get("WEB-INF/web.xml").getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8).replace("<absolute-ordering/>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something as a person, with the roles that person was granted. */
    protected <T> T as(PersonId person, Callable<T> work) throws Exception {
        return actAs.person(person, work);
    }

    /** The same on a day of the district's calendar. */
    protected <T> T as(PersonId person, LocalDate day, Callable<T> work) throws Exception {
        return actAs.person(person, () -> clock.at(day.atTime(9, 0).atZone(ZoneId.of("America/Chicago")).toInstant(), work));
    }

    /** Does something of which nothing comes back. */
    protected void does(PersonId person, LocalDate day, Doing work) throws Exception {
        as(person, day, () -> {
            work.run();
            return null;
        });
    }

    protected void does(PersonId person, Doing work) throws Exception {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    /** What may fail in any way. */
    protected interface Doing {

        void run() throws Exception;
    }

    /** Does something in a transaction that it does not begin itself. */
    protected static void inTransaction(Doing work) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        transaction.begin();
        try {
            work.run();
            transaction.commit();
        } finally {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.rollback();
            }
        }
    }

    /** Waits until something is so, and fails where it does not become so. */
    protected static void until(String what, Awaited condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("too late: " + what).isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What is waited for; where it cannot be asked, it is not waited for any longer. */
    @FunctionalInterface
    protected interface Awaited {

        boolean isSo() throws Exception;

        private boolean holds() {
            try {
                return isSo();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                // of whatever kind a test declares
                throw new IllegalStateException(e);
            }
        }
    }

    /** A job at its end. */
    protected JobView ended(UUID job) {
        until("a job ends", () -> !jobs.find(job).orElseThrow().isRunning());
        return jobs.find(job).orElseThrow();
    }

    protected OrganizationId district(String name) {
        UUID id = organization("DISTRICT", name, null);
        execute("insert into access.organization (id, parent_id, name, school) values (?, null, ?, false)", id, name);
        return new OrganizationId(id);
    }

    /** A role over all districts there are, as the first administrator has it. */
    protected void everywhere(PersonId person, Role role) {
        UUID root = new UUID(0, 1);
        execute("insert into access.organization (id, parent_id, name, school) values (?, null, 'Throughline', false) on conflict do nothing", root);
        execute("insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, ?, ?, false)", person.value(), role.name(), root);
    }

    protected OrganizationId school(OrganizationId district, String name) {
        UUID id = organization("SCHOOL", name, district.value());
        execute("insert into access.organization (id, parent_id, name, school) values (?, ?, ?, true)", id, district.value(), name);
        return new OrganizationId(id);
    }

    private UUID organization(String kind, String name, UUID parent) {
        UUID id = Ids.timeOrdered();
        execute("insert into district.organization (id, source, source_id, kind, name, parent_id, level, cohort) values (?, ?, ?, ?, ?, ?, 'middle', 1)",
                id, "test", id.toString(), kind, name, parent);
        return id;
    }

    /** A person of a kind (STAFF, STUDENT, GUARDIAN) with a position at a place. */
    protected PersonId person(String kind, String name, OrganizationId place, String positionRole) {
        UUID id = Ids.timeOrdered();
        execute("insert into district.person (id, source, source_id, kind, given_name, family_name, email) values (?, 'test', ?, ?, ?, 'Example', ?)",
                id, id.toString(), kind, name, name.toLowerCase(java.util.Locale.ROOT) + "." + id + "@families.example");
        execute("insert into district.position (id, source, source_id, person_id, organization_id, role, main) values (?, 'test', ?, ?, ?, ?, true)",
                Ids.timeOrdered(), id + "/p", id, place.value(), positionRole);
        return new PersonId(id);
    }

    /** A member of staff who holds a role at a school or for the district. */
    protected PersonId staff(String name, Role role, OrganizationId place) {
        PersonId person = person("STAFF", name, place, "teacher");
        execute("insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, ?, ?, false)", person.value(), role.name(), place.value());
        return person;
    }

    /** Runs SQL for what no use case makes: the rosters' rows, or a look behind the scenes. */
    protected void execute(String sql, Object... parameters) {
        try (Connection connection = dataSource().getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text; null where there is none. */
    protected String one(String sql, Object... parameters) {
        try (Connection connection = dataSource().getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static DataSource dataSource() {
        try {
            return InitialContext.doLookup("jdbc/throughline");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
