package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.control.AccountMaking;
import org.throughline.access.control.SignIn;
import org.throughline.access.control.SignInFailed;
import org.throughline.access.control.TooManyAttempts;

class AccessIT extends InContainer {

    private static final String PASSWORD = "a long enough password";

    @Inject
    SignIn signIn;

    @Inject
    AccountMaking accounts;

    @Inject
    Viewer viewer;

    @Test
    void a_person_signs_in_with_the_right_password_only() throws Exception {
        String login = account();

        assertThat(signIn.withPassword(login.toUpperCase(java.util.Locale.ROOT), PASSWORD, "192.0.2.1").person()).isNotNull();
        assertThatThrownBy(() -> signIn.withPassword(login, "something else entirely", "192.0.2.1")).isInstanceOf(SignInFailed.class);
    }

    @Test
    void guessing_is_slowed_down_without_locking_the_person_out_elsewhere() throws Exception {
        String login = account();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.withPassword(login, "wrong wrong wrong", "192.0.2.66")).isInstanceOf(SignInFailed.class);
        }

        assertThatThrownBy(() -> signIn.withPassword(login, PASSWORD, "192.0.2.66")).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn.withPassword(login, PASSWORD, "192.0.2.2").person()).isNotNull();
    }

    @Test
    void a_token_stands_for_its_person_and_only_its_hash_is_kept() throws Exception {
        String login = account();

        String token = signIn.token(login, PASSWORD, null, "192.0.2.3").value();

        assertThat(signIn.ofToken(token)).isPresent();
        assertThat(signIn.ofToken(token + "x")).isEmpty();
        assertThat(one("select count(*) from access.api_token where encode(hash, 'escape') like '%' || ? || '%'", token)).isEqualTo("0");
    }

    @Test
    void a_role_at_one_school_reaches_no_other() throws Exception {
        OrganizationId district = district("Scope district");
        OrganizationId mine = school(district, "Mine");
        OrganizationId theirs = school(district, "Theirs");
        PersonId principal = staff("Pat", Role.PRINCIPAL, mine);

        does(principal, () -> {
            assertThat(viewer.scope(Can.SEE_PEOPLE).holds(mine)).isTrue();
            assertThat(viewer.scope(Can.SEE_PEOPLE).holds(theirs)).isFalse();
            assertThatThrownBy(() -> viewer.require(Can.SEE_PEOPLE, theirs)).isInstanceOf(NotYours.class);
        });
    }

    @Test
    void a_use_case_refuses_who_has_not_its_capability() throws Exception {
        OrganizationId district = district("Teachers only");
        PersonId teacher = staff("Tess", Role.TEACHER, school(district, "School"));

        does(teacher, () -> {
            assertThatThrownBy(() -> accounts.account(teacher, "intruder", "Intruder", PASSWORD)).isInstanceOf(EJBAccessException.class);
        });
    }

    private String account() throws Exception {
        OrganizationId district = district("Access district");
        PersonId administrator = staff("Ann", Role.ADMINISTRATOR, district);
        PersonId person = staff("Bea", Role.TEACHER, school(district, "Access school"));
        String login = "bea-" + UUID.randomUUID();
        does(administrator, () -> accounts.account(person, login, "Bea Example", PASSWORD));
        return login;
    }
}
