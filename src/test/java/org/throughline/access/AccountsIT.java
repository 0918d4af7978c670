package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.account.control.AccountLinks;
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
import org.throughline.access.account.control.PersonDisabling;
import org.throughline.access.account.control.ReasonMissing;
import org.throughline.access.account.control.SecondFactor;
import org.throughline.access.account.control.SecondFactorRemoval;
import org.throughline.access.account.control.SecondFactorWanted;
import org.throughline.access.account.control.WrongOldPassword;
import org.throughline.access.control.PasswordCommon;
import org.throughline.access.control.SignIn;
import org.throughline.access.control.SignInFailed;
import org.throughline.access.control.TooManyAttempts;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.MySessions;
import org.throughline.access.session.control.PersonDisabled;
import org.throughline.access.session.control.SessionRow;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.session.control.SessionsOfPeople;
import org.throughline.access.session.control.StudentSignIn;
import org.throughline.access.token.control.Integrations;
import org.throughline.access.token.control.MyTokens;
import org.throughline.access.token.control.TokenRow;
import org.throughline.access.token.control.TokenScope;
import org.throughline.access.token.control.TokenStore;
import org.throughline.access.token.control.TokenTooLong;
import org.throughline.access.token.control.TokenWish;
import org.throughline.access.token.control.TokensOfPeople;
import org.throughline.platform.NotFound;

class AccountsIT extends InContainer {

    private static final String PASSWORD = "blue kite over river";
    private static final String HERE = "192.0.2.1";
    /** "a long enough password" with 2,048 iterations. */
    private static final String WEAK = "PBKDF2WithHmacSHA512:2048:dGhyb3VnaGxpbmUtdGVzdC1zYWx0LTAxMjM0NTY3ODk=:N+itbPG2+2+1SlRIGA6zdhhPw+ybLq1Ch2d4PEquPhM=";

    @Inject
    Sessions sessions;

    @Inject
    MySessions mine;

    @Inject
    SignIn signIn;

    @Inject
    SessionsOfPeople sessionsOfPeople;

    @Inject
    Invitations invitations;

    @Inject
    AccountLinks links;

    @Inject
    MyAccount myAccount;

    @Inject
    PersonDisabling disabling;

    @Inject
    SecondFactor secondFactor;

    @Inject
    SecondFactorRemoval removal;

    @Inject
    AccountQueries accounts;

    @Inject
    MyTokens myTokens;

    @Inject
    TokensOfPeople tokensOfPeople;

    @Inject
    Integrations integrations;

    @BeforeEach
    void configure() {
        System.setProperty("secrets.key", "0f".repeat(32));
        System.setProperty("second.factor.roles", "ADMINISTRATOR");
    }

    @Test
    void a_session_that_was_ended_gives_nothing_any_more() {
        PersonId person = teacher();
        UUID session = begun(person);
        assertThat(signIn.capabilities(person, session)).contains(Can.SEE_OWN_WORK);

        sessions.end(session, person, Ending.SIGNED_OUT);

        assertThat(signIn.capabilities(person, session)).isEmpty();
    }

    @Test
    void a_session_holds_for_its_own_person_only() {
        assertThat(signIn.capabilities(teacher(), begun(teacher()))).isEmpty();
    }

    @Test
    void a_session_ends_by_age_and_by_quiet() {
        PersonId person = teacher();
        UUID old = begun(person);
        UUID quiet = begun(person);
        UUID fresh = begun(person);

        execute("update access.session set started_at = now() - interval '12 hours 1 second' where id = ?", old);
        execute("update access.session set last_seen_at = now() - interval '60 minutes 1 second' where id = ?", quiet);

        assertThat(signIn.capabilities(person, old)).isEmpty();
        assertThat(signIn.capabilities(person, quiet)).isEmpty();
        assertThat(signIn.capabilities(person, fresh)).isNotEmpty();
    }

    @Test
    void being_seen_is_written_at_most_once_a_minute() {
        PersonId person = teacher();
        UUID session = begun(person);
        String begun = one("select last_seen_at from access.session where id = ?", session);

        signIn.capabilities(person, session);
        assertThat(one("select last_seen_at from access.session where id = ?", session)).isEqualTo(begun);

        execute("update access.session set last_seen_at = now() - interval '61 seconds' where id = ?", session);
        signIn.capabilities(person, session);
        assertThat(one("select last_seen_at > now() - interval '30 seconds' from access.session where id = ?", session)).isEqualTo("t");
    }

    @Test
    void everyone_ends_their_own_sessions_and_nobody_elses() throws Exception {
        PersonId person = teacher();
        UUID here = begun(person);
        UUID phone = begun(person);
        UUID others = begun(teacher());

        does(person, () -> {
            assertThat(mine.rows()).extracting(SessionRow::id).containsExactlyInAnyOrder(here, phone);
            assertThatThrownBy(() -> mine.end(others)).isInstanceOf(NotFound.class);
            assertThat(mine.endOthers(here)).isEqualTo(1);
            assertThat(mine.rows()).extracting(SessionRow::id).containsExactly(here);
        });
    }

    @Test
    void a_provider_ends_one_session_or_all_of_a_subject() {
        PersonId person = teacher();
        String issuer = "https://provider.example/" + UUID.randomUUID();
        UUID one = sessions.begin(person, "oidc:district", issuer, "subject", "session-1", "192.0.2.1", "test");
        UUID two = sessions.begin(person, "oidc:district", issuer, "subject", "session-2", "192.0.2.1", "test");

        assertThat(sessions.endOfProvider(issuer, "session-1", "subject")).isEqualTo(1);
        assertThat(signIn.capabilities(person, one)).isEmpty();
        assertThat(signIn.capabilities(person, two)).isNotEmpty();

        assertThat(sessions.endOfProvider(issuer, null, "subject")).isEqualTo(1);
        assertThat(signIn.capabilities(person, two)).isEmpty();
    }

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
        assertThat(one("select password_hash from access.account where login = ?", login)).startsWith("PBKDF2WithHmacSHA512:220000:");
        execute("update access.account set password_hash = ? where login = ?", WEAK, login);

        assertThat(signIn.withPassword(login, "a long enough password", HERE).person()).isEqualTo(person);

        assertThat(one("select password_hash from access.account where login = ?", login)).startsWith("PBKDF2WithHmacSHA512:220000:");
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

    @Test
    void a_token_may_what_its_owner_may_now_within_its_bounds() throws Exception {
        PersonId administrator = administrator();
        PersonId person = staff("Pia", Role.PRINCIPAL, placeOf(administrator));
        List<String> values = as(person, () -> {
            assertThatThrownBy(() -> myTokens.make(new TokenWish("program", new TokenScope(false, Set.of(Can.ADMINISTER)), 30))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> new TokenWish("program", TokenScope.ALL, 366)).isInstanceOf(TokenTooLong.class);
            return List.of(myTokens.make(new TokenWish("all", TokenScope.ALL, 365)).value(),
                    myTokens.make(new TokenWish("people", new TokenScope(true, Set.of(Can.SEE_PEOPLE, Can.OBSERVE)), 30)).value());
        });

        TokenStore.Holder all = signIn.ofToken(values.get(0)).orElseThrow();
        TokenStore.Holder narrow = signIn.ofToken(values.get(1)).orElseThrow();
        assertThat(signIn.capabilities(all)).contains(Can.SEE_PEOPLE, Can.SEE_WALKS);
        assertThat(narrow.scope().readOnly()).isTrue();
        assertThat(signIn.capabilities(narrow)).containsExactlyInAnyOrder(Can.SEE_PEOPLE, Can.OBSERVE);

        execute("update access.role_grant set role = 'TEACHER' where person_id = ? and role = 'PRINCIPAL'", person.value());
        assertThat(signIn.capabilities(narrow)).isEmpty();
        does(administrator, () -> {
            TokenRow row = tokensOfPeople.rows(person).stream().filter(one -> one.label().equals("all")).findFirst().orElseThrow();
            assertThat(row.lastUsedAt()).isNotNull();
            tokensOfPeople.revoke(person, row.id());
        });
        assertThat(signIn.ofToken(values.get(0))).isEmpty();
        assertThat(signIn.ofToken(values.get(1))).isPresent();
    }

    @Test
    void the_last_use_of_a_token_is_written_at_most_once_a_minute() throws Exception {
        PersonId person = teacher();
        String value = as(person, () -> myTokens.make(new TokenWish("program", TokenScope.ALL, 1)).value());
        signIn.ofToken(value);
        String used = one("select last_used_at from access.api_token where person_id = ?", person.value());
        signIn.ofToken(value);
        assertThat(one("select last_used_at from access.api_token where person_id = ?", person.value())).isEqualTo(used);

        execute("update access.api_token set last_used_at = now() - interval '61 seconds' where person_id = ?", person.value());
        signIn.ofToken(value);
        assertThat(one("select last_used_at > now() - interval '30 seconds' from access.api_token where person_id = ?", person.value())).isEqualTo("t");
        execute("update access.api_token set created_at = created_at - interval '2 days', expires_at = now() - interval '1 second' where person_id = ?", person.value());
        assertThat(signIn.ofToken(value)).isEmpty();
    }

    @Test
    void an_integration_acts_with_its_own_role_until_it_is_disabled() throws Exception {
        PersonId administrator = administrator();
        PersonId integration = as(administrator, () -> integrations.make("Roster feed " + UUID.randomUUID(), Role.COACH, placeOf(administrator)));
        String value = as(administrator, () -> integrations.token(integration, new TokenWish("feed", TokenScope.ALL, 90)).value());

        TokenStore.Holder holder = signIn.ofToken(value).orElseThrow();
        assertThat(holder.person()).isEqualTo(integration);
        assertThat(signIn.capabilities(holder)).contains(Can.OBSERVE).doesNotContain(Can.ADMINISTER);
        does(administrator(), () -> {
            assertThatThrownBy(() -> integrations.one(integration)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> integrations.make("Elsewhere", Role.COACH, placeOf(administrator))).isInstanceOf(NotFound.class);
        });

        does(administrator, () -> {
            disabling.disable(integration, "not needed any more");
            assertThat(integrations.one(integration).disabled()).isTrue();
        });
        assertThat(signIn.ofToken(value)).isEmpty();
    }

    /** The code of a device whose clock is so many steps ahead. */
    private static String code(byte[] secret, int ahead) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Clock.systemUTC().instant().plusSeconds(30L * ahead));
    }

    /** The code in the newest letter to a person. */
    private String code(PersonId person) {
        return one("select substring(m.body from 'code=([A-Za-z0-9_-]+)') from platform.mail m join district.person p on p.email = m.recipient"
                + " where p.id = ? and m.body like '%code=%' order by m.created_at desc limit 1", person.value());
    }

    private PersonId withPassword() throws Exception {
        PersonId administrator = administrator();
        PersonId person = colleague(administrator);
        invited(administrator, person);
        links.choose(LinkKind.INVITATION, code(person), PASSWORD, HERE);
        return person;
    }

    private String invited(PersonId administrator, PersonId person) throws Exception {
        String login = "person-" + person;
        does(administrator, () -> invitations.invite(person, login));
        return login;
    }

    private PersonId administrator() {
        OrganizationId district = district("Accounts");
        school(district, "School");
        return staff("Ada", Role.ADMINISTRATOR, district);
    }

    private PersonId colleague(PersonId administrator) {
        return staff("Cal", Role.TEACHER, placeOf(administrator));
    }

    private OrganizationId placeOf(PersonId person) {
        return OrganizationId.of(one("select organization_id from access.role_grant where person_id = ?", person.value()));
    }

    private UUID begun(PersonId person) {
        return sessions.begin(person, "local", null, null, null, "192.0.2.1", "test");
    }

    private PersonId teacher() {
        return staff("Tea", Role.TEACHER, school(district("Accounts"), "School"));
    }
}
