package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.audit.control.AuditFilter;
import org.throughline.access.audit.control.AuditQueries;
import org.throughline.access.audit.control.AuditRow;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.audit.ChainCheck;

/** Who may do what: roles with dates, rules from the rosters, walls, and the log of it all. */
class PermissionIT extends InContainer {

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Inject
    Viewer viewer;

    @Inject
    RosterGrants rosterGrants;

    @Inject
    Audit audit;

    @Inject
    AuditQueries auditQueries;

    @Test
    void a_role_holds_from_its_first_day_to_its_last() throws Exception {
        OrganizationId school = school(district("Dated"), "Dated school");
        PersonId pat = person("STAFF", "Pat", school, "teacher");
        LocalDate today = clock.today();
        execute("insert into access.role_grant (person_id, role, organization_id, by_roster, from_on, until_on) values (?, 'PRINCIPAL', ?, false, ?, ?)",
                pat.value(), school.value(), today, today);

        assertThat(as(pat, () -> viewer.may(Can.ADAPT_COMMITMENTS))).isTrue();
        assertThat(clock.at(clock.instant().plus(java.time.Duration.ofDays(1)), () -> as(pat, () -> viewer.may(Can.ADAPT_COMMITMENTS)))).isFalse();
        assertThat(clock.at(clock.instant().minus(java.time.Duration.ofDays(1)), () -> as(pat, () -> viewer.may(Can.ADAPT_COMMITMENTS)))).isFalse();
    }

    @Test
    void what_the_rosters_no_longer_hold_ends_and_stays_on_record() throws Exception {
        OrganizationId district = district("Rostered");
        OrganizationId school = school(district, "Rostered school");
        PersonId pat = person("STAFF", "Pat", school, "principal");
        PersonId tess = person("STAFF", "Tess", school, "teacher");
        inTransaction(() -> told(district, new RosterGrants.Held(pat, Role.PRINCIPAL, school), new RosterGrants.Held(tess, Role.TEACHER, school)));
        String since = one("select granted_at from access.role_grant where person_id = ?", tess.value());

        inTransaction(() -> told(district, new RosterGrants.Held(tess, Role.TEACHER, school)));

        assertThat(as(pat, () -> viewer.may(Can.SEE_OWN_WORK))).isFalse();
        assertThat(one("select count(*) from access.role_grant where person_id = ? and ended_at is not null", pat.value())).isEqualTo("1");
        assertThat(one("select granted_at from access.role_grant where person_id = ? and ended_at is null", tess.value())).isEqualTo(since);
    }

    @Test
    void an_entry_that_was_changed_or_removed_or_put_in_is_found_and_named() throws Exception {
        UUID first = noted("chained one");
        UUID second = noted("chained two");
        inConnection(connection -> {
            assertThat(ChainCheck.of(connection, List.of()).whole()).isTrue();
            String head = ChainCheck.of(connection, List.of()).head();
            assertThat(ChainCheck.of(connection, List.of(head)).whole()).isTrue();

            run(connection, "alter table platform.audit disable trigger all");
            run(connection, "update platform.audit set detail = 'nothing happened' where id = '" + first + "'");
            assertThat(ChainCheck.of(connection, List.of()).findings()).extracting(ChainCheck.Finding::kind, ChainCheck.Finding::entry)
                    .containsExactly(tuple(ChainCheck.Kind.CHANGED, first.toString()));

            run(connection, "delete from platform.audit where id = '" + second + "'");
            run(connection, "insert into platform.audit (id, at, action, subject) values ('" + first.toString().replaceAll(".$", "0").replaceAll("^.", "f")
                    + "', now(), 'never happened', '')");
            assertThat(ChainCheck.of(connection, List.of()).findings()).extracting(ChainCheck.Finding::kind)
                    .containsExactlyInAnyOrder(ChainCheck.Kind.CHANGED, ChainCheck.Kind.MISSING, ChainCheck.Kind.INSERTED);

            run(connection, "alter table platform.audit_chain disable trigger all");
            run(connection, "delete from platform.audit_chain where number >= (select number from platform.audit_chain where entry_id = '" + second + "')");
            assertThat(ChainCheck.of(connection, List.of(head)).findings()).extracting(ChainCheck.Finding::kind).contains(ChainCheck.Kind.NOT_THE_ANCHOR);
        });
    }

    @Test
    void the_log_refuses_to_be_changed() {
        UUID entry = noted("never changed");

        for (String change : List.of("update platform.audit set detail = 'x' where id = '" + entry + "'", "delete from platform.audit where id = '" + entry + "'",
                "truncate platform.audit", "delete from platform.audit_chain", "truncate platform.audit_chain")) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("never changed");
        }
    }

    @Test
    void what_changed_is_noted_with_what_it_was_before() throws Exception {
        OrganizationId district = district("Audited");
        PersonId ann = staff("Ann", Role.ADMINISTRATOR, district);
        String subject = UUID.randomUUID().toString();
        inTransaction(() -> {
            audit.changed(ann.value(), "test changed", subject, Map.of("seats", 20, "room", "A1"), Map.of("seats", 24, "room", "A1"));
            audit.changed(ann.value(), "test unchanged", subject, Map.of("seats", 24), Map.of("seats", 24));
            return null;
        });

        List<AuditRow> rows = as(ann, () -> auditQueries.rows(new AuditFilter("", subject, "", null, null), 0, 10));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.before()).isEqualTo("{\"seats\": 20}");
            assertThat(row.after()).isEqualTo("{\"seats\": 24}");
            assertThat(row.personName()).isEqualTo("Ann Example");
        });
        assertThat(as(ann, () -> auditQueries.count(new AuditFilter("nn exam", subject, "changed", clock.today().minusYears(2), null)))).isEqualTo(1);
        assertThat(as(ann, () -> auditQueries.count(new AuditFilter("", subject, "", null, LocalDate.of(2020, 1, 1))))).isZero();
    }

    @Test
    void the_log_is_for_who_administers_a_whole_district() throws Exception {
        OrganizationId district = district("Not all of it");
        PersonId atSchool = staff("Sid", Role.ADMINISTRATOR, school(district, "One school"));

        assertThatThrownBy(() -> as(atSchool, () -> auditQueries.count(new AuditFilter("", "", "", null, null)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(atSchool, () -> auditQueries.check())).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_not_yours_reads_as_what_is_not_there() {
        assertThat(new NotYours()).isInstanceOf(NotFound.class);
        assertThat(new NotYours().key()).isEqualTo(new NotFound().key());
        assertThat(new NotYours().kind()).isEqualTo(new NotFound().kind());
    }

    /** An entry of its own, as soon as it is sealed. */
    private UUID noted(String action) {
        String subject = UUID.randomUUID().toString();
        try {
            inTransaction(() -> {
                audit.note(null, action, subject, "");
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        String sealed = "select cast(a.id as text) from platform.audit a join platform.audit_chain c on c.entry_id = a.id where a.subject = ?";
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (one(sealed, subject) == null && System.nanoTime() < until) {
            pause();
        }
        return UUID.fromString(one(sealed, subject));
    }

    private static void pause() {
        try {
            java.lang.Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Whatever is done to the database here is undone at the end. */
    private static void inConnection(Work work) throws Exception {
        DataSource dataSource = InitialContext.doLookup("jdbc/throughline");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Void told(OrganizationId district, RosterGrants.Held... held) {
        rosterGrants.replace(district, List.of(held));
        return null;
    }

    private static <T> T inTransaction(Callable<T> work) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            if (transaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE) {
                transaction.rollback();
            }
        }
    }
}
