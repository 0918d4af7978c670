package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.platform.NotFound;

/** Who may do what: roles with dates, rules from the rosters, walls, and the log of it all. */
class PermissionIT extends InContainer {

    @Inject
    Viewer viewer;

    @Inject
    RosterGrants rosterGrants;

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
    void what_is_not_yours_reads_as_what_is_not_there() {
        assertThat(new NotYours()).isInstanceOf(NotFound.class);
        assertThat(new NotYours().key()).isEqualTo(new NotFound().key());
        assertThat(new NotYours().kind()).isEqualTo(new NotFound().kind());
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
