package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.account.control.AccountQueries;
import org.throughline.access.account.control.AccountRow;
import org.throughline.access.account.control.AccountState;
import org.throughline.access.account.control.CodeWanted;
import org.throughline.access.account.control.CodeWrong;
import org.throughline.access.account.control.HasPassword;
import org.throughline.access.account.control.Invitations;
import org.throughline.access.account.control.LinkKind;
import org.throughline.access.account.control.LinkOver;
import org.throughline.access.account.control.MyAccount;
import org.throughline.access.account.control.NotYourself;
import org.throughline.access.account.control.ReasonMissing;
import org.throughline.access.account.control.SecondFactor;
import org.throughline.access.account.control.SecondFactorRemoval;
import org.throughline.access.account.control.SecondFactorWanted;
import org.throughline.access.account.control.WrongOldPassword;
import org.throughline.access.control.PasswordCommon;
import org.throughline.access.control.SignIn;
import org.throughline.access.control.SignInFailed;
import org.throughline.access.control.TooManyAttempts;
import org.throughline.access.session.control.PersonDisabled;
import org.throughline.access.session.control.SessionRow;
import org.throughline.access.session.control.SessionsOfPeople;
import org.throughline.access.session.control.StudentSignIn;
import org.throughline.platform.NotFound;

/** Invitations, passwords, second factors, and what administrators do about them. */
class AccountsIT extends AccountsInContainer {

    /** "a long enough password" with 2,048 iterations. */
    private static final String WEAK = "PBKDF2WithHmacSHA512:2048:dGhyb3VnaGxpbmUtdGVzdC1zYWx0LTAxMjM0NTY3ODk=:N+itbPG2+2+1SlRIGA6zdhhPw+ybLq1Ch2d4PEquPhM=";

    private static final String ASKED_FOR = "PBKDF2WithHmacSHA512:" + System.getenv("PASSWORD_ITERATIONS") + ":";

    @Inject
    SessionsOfPeople sessionsOfPeople;

    @Inject
    MyAccount myAccount;

    @Inject
    SecondFactor secondFactor;

    @Inject
    SecondFactorRemoval removal;

    @Inject
    AccountQueries accounts;

    @Test
    void neither_students_nor_the_disabled_come_in() {
        PersonId disabled = teacher();
        execute("insert into access.person_mark values (?, now(), ?, 'left')", disabled.value(), disabled.value());
        PersonId student = person("STUDENT", "Sol", school(district("Students"), "School"), "student");

        assertThatThrownBy(() -> begun(disabled)).isInstanceOf(PersonDisabled.class);
        assertThatThrownBy(() -> begun(student)).isInstanceOf(StudentSignIn.class);
    }

    @Test
    void an_invitation_lets_a_person_choose_a_password_once() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        String login = invited(administrator, person);
        String code = code(person);

        assertThat(one("select count(*) from access.one_time_link where encode(hash, 'escape') like '%' || ? || '%'", code)).isEqualTo("0");
        assertThatThrownBy(() -> links.choose(LinkKind.RESET, code, PASSWORD, HERE)).isInstanceOf(LinkOver.class);
        assertThat(links.look(LinkKind.INVITATION, code, HERE).login()).isEqualTo(login);
        links.choose(LinkKind.INVITATION, code, PASSWORD, HERE);

        assertThat(signIn.withPassword(login, PASSWORD, HERE).person()).isEqualTo(person);
        assertThatThrownBy(() -> links.choose(LinkKind.INVITATION, code, PASSWORD + "!", HERE)).isInstanceOf(LinkOver.class);
        does(administrator, () -> {
            assertThatThrownBy(() -> invitations.invite(person, login)).isInstanceOf(HasPassword.class);
        });
    }

    @Test
    void a_new_link_makes_the_old_one_void_and_an_old_one_is_over() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        invited(administrator, person);
        String old = code(person);
        invited(administrator, person);
        String fresh = code(person);

        assertThat(fresh).isNotEqualTo(old);
        assertThatThrownBy(() -> links.look(LinkKind.INVITATION, old, HERE)).isInstanceOf(LinkOver.class);
        assertThat(links.look(LinkKind.INVITATION, fresh, HERE)).isNotNull();

        execute("update access.one_time_link set made_at = made_at - interval '8 days', expires_at = expires_at - interval '7 days 1 second'"
                + " where account_id = (select id from access.account where person_id = ?)", person.value());
        assertThatThrownBy(() -> links.look(LinkKind.INVITATION, fresh, HERE)).isInstanceOf(LinkOver.class);
    }

    @Test
    void who_forgot_a_password_gets_a_link_and_who_is_nobody_gets_none_with_the_same_answer() throws Exception {
        PersonId person = withPassword();
        String login = one("select login from access.account where person_id = ?", person.value());
        UUID session = begun(person);

        links.forgotten("nobody-" + UUID.randomUUID(), HERE);
        links.forgotten(login.toUpperCase(Locale.ROOT), HERE);
        String mails = "select count(*) from platform.mail m join district.person p on p.email = m.recipient where p.id = ? and m.subject = 'A new password for Throughline'";
        until("a mail waits", () -> one(mails, person.value()).equals("1"));

        links.choose(LinkKind.RESET, code(person), "another kite over river", HERE);
        assertThat(signIn.capabilities(person, session)).isEmpty();
        assertThat(signIn.withPassword(login, "another kite over river", HERE).person()).isEqualTo(person);
        assertThatThrownBy(() -> signIn.withPassword(login, PASSWORD, HERE)).isInstanceOf(SignInFailed.class);
    }

    @Test
    void a_changed_password_ends_all_other_sessions_and_needs_the_old_one() throws Exception {
        PersonId person = withPassword();
        UUID here = begun(person);
        UUID elsewhere = begun(person);

        does(person, () -> {
            assertThatThrownBy(() -> myAccount.changePassword("not the old one", "another kite over river", here, HERE)).isInstanceOf(WrongOldPassword.class);
            assertThatThrownBy(() -> myAccount.changePassword(PASSWORD, "password1234", here, HERE)).isInstanceOf(PasswordCommon.class);
            myAccount.changePassword(PASSWORD, "another kite over river", here, HERE);
        });

        assertThat(signIn.capabilities(person, here)).isNotEmpty();
        assertThat(signIn.capabilities(person, elsewhere)).isEmpty();
    }

    @Test
    void a_password_hashed_with_less_work_is_hashed_again_at_the_next_sign_in() throws Exception {
        PersonId person = withPassword();
        String login = one("select login from access.account where person_id = ?", person.value());
        assertThat(one("select password_hash from access.account where login = ?", login)).startsWith(ASKED_FOR);
        execute("update access.account set password_hash = ? where login = ?", WEAK, login);

        assertThat(signIn.withPassword(login, "a long enough password", HERE).person()).isEqualTo(person);

        assertThat(one("select password_hash from access.account where login = ?", login)).startsWith(ASKED_FOR);
        assertThat(signIn.withPassword(login, "a long enough password", HERE).person()).isEqualTo(person);
    }

    @Test
    void whoever_is_disabled_loses_every_way_in_and_gets_it_back() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        String login = invited(administrator, person);
        links.choose(LinkKind.INVITATION, code(person), PASSWORD, HERE);
        UUID session = begun(person);
        String token = signIn.token(login, PASSWORD, null, HERE).value();
        assertThat(signIn.ofToken(token)).isPresent();

        does(administrator, () -> {
            assertThatThrownBy(() -> disabling.disable(person, " ")).isInstanceOf(ReasonMissing.class);
            assertThatThrownBy(() -> disabling.disable(administrator, "by mistake")).isInstanceOf(NotYourself.class);
            disabling.disable(person, "has left the district");
            assertThat(accounts.details(person).state()).isEqualTo(AccountState.DISABLED);
        });
        assertThat(signIn.capabilities(person, session)).isEmpty();
        assertThat(signIn.ofToken(token)).isEmpty();
        assertThatThrownBy(() -> signIn.withPassword(login, PASSWORD, HERE)).isInstanceOf(SignInFailed.class);
        assertThatThrownBy(() -> begun(person)).isInstanceOf(PersonDisabled.class);

        does(administrator, () -> disabling.enable(person));
        assertThat(signIn.withPassword(login, PASSWORD, HERE).person()).isEqualTo(person);
        assertThat(signIn.ofToken(token)).isEmpty();
        assertThat(one("select string_agg(action, ', ' order by id) from platform.audit where subject = ? and action like 'person %'", person.toString()))
                .isEqualTo("person disabled, person enabled");
    }

    @Test
    void an_administrator_looks_after_the_people_of_the_own_district_only() throws Exception {
        PersonId administrator = administrator();
        PersonId stranger = teacher();
        UUID session = begun(stranger);

        does(administrator, () -> {
            assertThatThrownBy(() -> accounts.details(stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.invite(stranger, "stranger-" + stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> disabling.disable(stranger, "not mine")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessionsOfPeople.end(stranger, session)).isInstanceOf(NotFound.class);
            assertThat(accounts.rows("", null, 0, 50)).extracting(AccountRow::person).doesNotContain(stranger);
        });
        assertThat(signIn.capabilities(stranger, session)).isNotEmpty();
    }

    @Test
    void an_administrator_ends_anyones_session_and_invites_staff_only() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        PersonId student = person("STUDENT", "Sol", placeOf(administrator), "student");
        UUID session = begun(person);

        does(administrator, () -> {
            assertThat(sessionsOfPeople.rows(person)).extracting(SessionRow::id).containsExactly(session);
            sessionsOfPeople.end(person, session);
            assertThatThrownBy(() -> invitations.invite(student, "sol")).isInstanceOf(NotFound.class);
        });
        assertThat(signIn.capabilities(person, session)).isEmpty();
    }

    @Test
    void the_second_factor_lets_in_with_each_code_once() throws Exception {
        PersonId person = withPassword();
        String login = one("select login from access.account where person_id = ?", person.value());
        assertThat(signIn.withPassword(login, PASSWORD, HERE).next()).isEqualTo(SignIn.Next.NOTHING);

        SecondFactor.Offer offer = secondFactor.offer(person);
        assertThatThrownBy(() -> secondFactor.setUp(person, offer.secret(), "abcdef", HERE)).isInstanceOf(CodeWrong.class);
        String first = code(offer.secret(), 0);
        List<String> recovery = secondFactor.setUp(person, offer.secret(), first, HERE);

        assertThat(recovery).hasSize(10).allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(one("select position(? in secret) from access.second_factor where account_id = (select id from access.account where person_id = ?)", offer.secret(), person.value())).isEqualTo("0");
        assertThat(signIn.withPassword(login, PASSWORD, HERE).next()).isEqualTo(SignIn.Next.CODE);
        assertThatThrownBy(() -> signIn.token(login, PASSWORD, null, HERE)).isInstanceOf(CodeWanted.class);
        assertThatThrownBy(() -> secondFactor.check(person, first, HERE)).isInstanceOf(CodeWrong.class);

        String next = code(offer.secret(), 1);
        secondFactor.check(person, next, HERE);
        assertThatThrownBy(() -> secondFactor.check(person, next, HERE)).isInstanceOf(CodeWrong.class);
        secondFactor.check(person, recovery.get(3).toLowerCase(Locale.ROOT).replace('-', ' '), HERE);
        assertThatThrownBy(() -> secondFactor.check(person, recovery.get(3), HERE)).isInstanceOf(CodeWrong.class);
        assertThat(signIn.token(login, PASSWORD, recovery.get(4), HERE).value()).startsWith("tl_");
    }

    @Test
    void codes_cannot_be_guessed_from_many_addresses() throws Exception {
        PersonId person = withPassword();
        SecondFactor.Offer offer = secondFactor.offer(person);
        List<String> recovery = secondFactor.setUp(person, offer.secret(), code(offer.secret(), 0), HERE);

        for (int i = 0; i < 10; i++) {
            String address = "198.51.100." + i;
            assertThatThrownBy(() -> secondFactor.check(person, "no code", address)).isInstanceOf(CodeWrong.class);
        }

        assertThatThrownBy(() -> secondFactor.check(person, recovery.get(0), "198.51.100.99")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void an_administrator_needs_a_second_factor_and_takes_a_lost_one_away() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        String login = invited(administrator, person);
        links.choose(LinkKind.INVITATION, code(person), PASSWORD, HERE);
        execute("insert into access.role_grant (person_id, role, organization_id, by_roster) values (?, 'ADMINISTRATOR', ?, false)", person.value(), placeOf(administrator).value());

        assertThat(signIn.withPassword(login, PASSWORD, HERE).next()).isEqualTo(SignIn.Next.SET_UP);
        assertThatThrownBy(() -> signIn.token(login, PASSWORD, null, HERE)).isInstanceOf(SecondFactorWanted.class);
        SecondFactor.Offer offer = secondFactor.offer(person);
        secondFactor.setUp(person, offer.secret(), code(offer.secret(), 0), HERE);
        assertThat(signIn.withPassword(login, PASSWORD, HERE).next()).isEqualTo(SignIn.Next.CODE);

        does(administrator, () -> removal.remove(person, "lost the phone"));
        assertThat(signIn.withPassword(login, PASSWORD, HERE).next()).isEqualTo(SignIn.Next.SET_UP);
    }
}
