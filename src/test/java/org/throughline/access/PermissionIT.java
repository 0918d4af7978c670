package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.audit.control.AuditFilter;
import org.throughline.access.audit.control.AuditQueries;
import org.throughline.access.audit.control.AuditRow;
import org.throughline.access.role.control.LastAdministrator;
import org.throughline.access.role.control.OwnRole;
import org.throughline.access.role.control.RoleBeyondOwn;
import org.throughline.access.role.control.RoleGranting;
import org.throughline.access.role.control.RoleHeld;
import org.throughline.access.role.control.RoleQueries;
import org.throughline.access.role.control.RoleRule;
import org.throughline.access.role.control.RuleChanging;
import org.throughline.access.role.control.RuleTooHigh;
import org.throughline.access.wall.control.BreakingGlass;
import org.throughline.access.wall.control.GlassIncomplete;
import org.throughline.access.wall.control.GlassQueries;
import org.throughline.access.wall.control.GlassSecondPerson;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.audit.ChainCheck;

/** Who may do what: roles with dates, rules from the rosters, walls, and the log of it all. */
class PermissionIT extends InContainer {

    @Inject
    Viewer viewer;

    @Inject
    RosterGrants rosterGrants;

    @Inject
    RoleGranting granting;

    @Inject
    RoleQueries roles;

    @Inject
    RuleChanging rules;

    @Inject
    BreakingGlass breaking;

    @Inject
    GlassQueries glasses;

    @Inject
    Notes notes;

    @Inject
    Audit audit;

    @Inject
    AuditQueries auditQueries;

    /** Who looks at all tables of the database finds the application's only. */
    @AfterEach
    void takeNotesAway() {
        execute("drop table if exists access.test_note");
    }

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
    void a_role_is_given_for_a_time_with_a_reason_and_ends_on_record() throws Exception {
        OrganizationId school = school(district("Giving"), "Giving school");
        PersonId pia = staff("Pia", Role.PRINCIPAL, school);
        PersonId omar = staff("Omar", Role.TEACHER, school);

        UUID grant = as(pia, () -> granting.grant(omar, Role.OBSERVER, school, null, clock.today().plusDays(30), "walks in spring"));
        assertThat(as(omar, () -> viewer.may(Can.OBSERVE))).isTrue();
        assertThatThrownBy(() -> as(pia, () -> granting.grant(omar, Role.OBSERVER, school, null, null, "again"))).isInstanceOf(RoleHeld.class);
        does(pia, () -> granting.end(grant, "walks are over"));

        assertThat(as(omar, () -> viewer.may(Can.OBSERVE))).isFalse();
        assertThat(as(pia, () -> roles.person(omar)).grants()).filteredOn(row -> row.role() == Role.OBSERVER).singleElement().satisfies(row -> {
            assertThat(row.grantedBy()).isEqualTo("Pia Example");
            assertThat(row.endedBy()).isEqualTo("Pia Example");
            assertThat(row.endReason()).isEqualTo("walks are over");
        });
        assertThat(one("select string_agg(action, ', ' order by at, id) from platform.audit where subject = ? and action like 'role %'", omar.toString())).isEqualTo("role granted, role ended");
        assertThat(one("select count(*) from platform.mail where recipient like 'omar.' || ? || '%'", omar.toString())).isEqualTo("2");
    }

    @Test
    void nobody_gives_more_than_they_hold_or_anything_to_themselves() throws Exception {
        OrganizationId district = district("Not more");
        OrganizationId mine = school(district, "Mine");
        OrganizationId theirs = school(district, "Theirs");
        PersonId pia = staff("Pia", Role.PRINCIPAL, mine);
        PersonId tess = staff("Tess", Role.TEACHER, mine);
        PersonId theo = staff("Theo", Role.TEACHER, theirs);

        assertThatThrownBy(() -> as(pia, () -> granting.grant(tess, Role.SUPERINTENDENT, mine, null, null, "x"))).isInstanceOf(RoleBeyondOwn.class);
        assertThatThrownBy(() -> as(pia, () -> granting.grant(pia, Role.OBSERVER, mine, null, null, "x"))).isInstanceOf(OwnRole.class);
        assertThatThrownBy(() -> as(pia, () -> granting.grant(tess, Role.TEACHER, theirs, null, null, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(pia, () -> granting.grant(theo, Role.OBSERVER, mine, null, null, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(tess, () -> granting.grant(pia, Role.STAFF, mine, null, null, "x"))).isInstanceOf(EJBAccessException.class);
        assertThat(as(pia, () -> roles.grantable())).contains(Role.OBSERVER, Role.PRINCIPAL).doesNotContain(Role.ADMINISTRATOR, Role.COACH);
    }

    @Test
    void one_administrator_always_remains() throws Exception {
        OrganizationId district = district("Last one");
        PersonId ann = staff("Ann", Role.ADMINISTRATOR, district);
        PersonId bob = person("STAFF", "Bob", school(district, "School of Bob"), "teacher");
        UUID own = UUID.fromString(one("select cast(id as text) from access.role_grant where person_id = ?", ann.value()));

        assertThatThrownBy(() -> does(ann, () -> granting.end(own, "because"))).isInstanceOf(LastAdministrator.class);
        as(ann, () -> granting.grant(bob, Role.ADMINISTRATOR, district, null, clock.today().plusDays(9), "stands in"));
        assertThatThrownBy(() -> does(ann, () -> granting.end(own, "because"))).as("only for a while").isInstanceOf(LastAdministrator.class);
    }

    @Test
    void rules_make_roles_of_positions_and_a_change_shows_whom_it_touches() throws Exception {
        OrganizationId district = district("Ruled");
        OrganizationId school = school(district, "Ruled school");
        execute("update district.organization set source = ? where id in (?, ?)", district.toString(), district.value(), school.value());
        PersonId counselor = person("STAFF", "Cora", school, "counselor");
        execute("update district.position set source = ? where person_id = ?", district.toString(), counselor.value());
        PersonId root = new PersonId(UUID.randomUUID());
        everywhere(root, Role.ADMINISTRATOR);
        List<RoleRule> before = as(root, () -> rules.rules());
        List<RoleRule> wanted = new ArrayList<>(before);
        wanted.add(0, new RoleRule("counselor", null, true, Role.COUNCIL_ADVISER));
        try {
            assertThat(as(root, () -> rules.effects(wanted))).anySatisfy(effect -> {
                assertThat(effect.role()).isEqualTo(Role.COUNCIL_ADVISER);
                assertThat(effect.given()).isTrue();
                assertThat(effect.names()).contains("Cora Example");
            });

            does(root, () -> rules.change(before, wanted));

            assertThat(as(counselor, () -> viewer.may(Can.SEE_SURVEY_RESULTS))).isTrue();
            assertThatThrownBy(() -> does(root, () -> rules.change(before, wanted))).isInstanceOf(ChangedMeanwhile.class);
        } finally {
            does(root, () -> rules.change(rules.rules(), before));
        }
        assertThat(as(counselor, () -> viewer.roles())).containsExactly("STAFF");
        assertThatThrownBy(() -> new RoleRule("principal", null, true, Role.ADMINISTRATOR)).isInstanceOf(RuleTooHigh.class);
    }

    @Test
    void a_wall_keeps_everybody_out_until_two_people_open_it_for_a_while() throws Exception {
        OrganizationId district = district("Walled");
        OrganizationId school = school(district, "Walled school");
        PersonId coach = staff("Cole", Role.COACH, school);
        PersonId tess = staff("Tess", Role.TEACHER, school);
        PersonId ann = staff("Ann", Role.ADMINISTRATOR, school);
        PersonId sue = staff("Sue", Role.SUPERINTENDENT, school);
        UUID note = walledNote(coach, tess);

        assertThat(as(coach, () -> notes.read(note))).isEqualTo("only between us");
        assertThatThrownBy(() -> as(ann, () -> notes.read(note))).isInstanceOf(NotFound.class);
        assertThat(as(ann, () -> notes.list().toString())).doesNotContain("only between us");
        UUID glass = as(ann, () -> breaking.ask(tess, "test-note", "a complaint", 2));
        assertThatThrownBy(() -> does(ann, () -> breaking.agree(glass))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(ann, () -> notes.read(note))).isInstanceOf(NotFound.class);
        does(sue, () -> breaking.agree(glass));

        assertThat(as(ann, () -> notes.read(note))).isEqualTo("only between us");
        assertThatThrownBy(() -> as(sue, () -> notes.read(note))).as("who agrees sees nothing").isInstanceOf(NotFound.class);
        assertThat(as(tess, () -> glasses.aboutMe())).singleElement().satisfies(row -> assertThat(row.reason()).isEqualTo("a complaint"));
        assertThat(one("select count(*) from platform.mail where recipient like 'tess.' || ? || '%'", tess.toString())).isEqualTo("1");
        assertThat(one("select count(*) from platform.audit where subject = ? and action = 'looked through broken glass' and person_id = ?", note.toString(), ann.value())).isEqualTo("1");
        execute("update access.glass set opens_until = now() - interval '1 second' where id = ?", glass);
        assertThatThrownBy(() -> as(ann, () -> notes.read(note))).as("it closed by itself").isInstanceOf(NotFound.class);
    }

    @Test
    void who_asks_or_is_concerned_is_no_second_person() throws Exception {
        OrganizationId school = school(district("Second person"), "School of two");
        PersonId both = staff("Bo", Role.ADMINISTRATOR, school);
        execute("insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, 'SUPERINTENDENT', ?, false)", both.value(), school.value());
        PersonId sue = staff("Sue", Role.SUPERINTENDENT, school);

        UUID aboutSue = as(both, () -> breaking.ask(sue, "test-note", "why", 1));

        assertThatThrownBy(() -> does(both, () -> breaking.agree(aboutSue))).isInstanceOf(GlassSecondPerson.class);
        assertThatThrownBy(() -> does(sue, () -> breaking.agree(aboutSue))).isInstanceOf(GlassSecondPerson.class);
        assertThatThrownBy(() -> as(both, () -> breaking.ask(sue, "test-note", " ", 1))).isInstanceOf(GlassIncomplete.class);
        assertThatThrownBy(() -> as(both, () -> breaking.ask(sue, "test-note", "why", 100))).isInstanceOf(GlassIncomplete.class);
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
    void the_log_refuses_to_be_changed() throws Exception {
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

    /** A walled thing for the test, as modules will have them: its query takes the wall in, its use case asks it. */
    @ApplicationScoped
    public static class Notes {

        @PersistenceContext
        EntityManager em;

        @Inject
        Wall wall;

        @Inject
        Viewer viewer;

        @Transactional
        public void add(UUID id, String words, PersonId about, Set<PersonId> inside) {
            em.createNativeQuery("create table if not exists access.test_note (id uuid primary key, words text)").executeUpdate();
            em.createNativeQuery("insert into access.test_note (id, words) values (:id, :words)").setParameter("id", id).setParameter("words", words).executeUpdate();
            wall.raise(id, "test-note", about, inside);
        }

        @Transactional
        public String read(UUID id) {
            wall.require(id);
            return (String) em.createNativeQuery("select words from access.test_note where id = :id").setParameter("id", id).getSingleResult();
        }

        @Transactional
        public List<?> list() {
            return em.createNativeQuery("select n.words from access.test_note n where " + Wall.INSIDE.formatted("n.id") + " order by n.id", String.class)
                    .setParameter("viewer", viewer.id().value()).getResultList();
        }
    }

    private UUID walledNote(PersonId by, PersonId about) throws Exception {
        UUID id = UUID.randomUUID();
        does(by, () -> notes.add(id, "only between us", about, Set.of(by, about)));
        return id;
    }

    /** An entry of its own, as soon as it is sealed. */
    private UUID noted(String action) throws Exception {
        String subject = UUID.randomUUID().toString();
        inTransaction(() -> audit.note(null, action, subject, ""));
        String sealed = "select cast(a.id as text) from platform.audit a join platform.audit_chain c on c.entry_id = a.id where a.subject = ?";
        until("an entry is sealed", () -> one(sealed, subject) != null);
        return UUID.fromString(one(sealed, subject));
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

    private void told(OrganizationId district, RosterGrants.Held... held) {
        rosterGrants.replace(district, List.of(held));
    }
}
