package org.throughline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sign-in by OpenID Connect against a real Keycloak. */
class OpenIdConnectSignIn extends WithProviders {

    private static final String DEEP = "/search.xhtml?q=a%20b&from=mail";

    private static UUID pat;

    @BeforeAll
    static void people() {
        requireKeycloak();
        if (pat == null) {
            pat = application.person("STAFF", "Pat", "Pat@larkspur.example", "1001");
            application.person("STAFF", "Lena", "lena@larkspur.example", "1002");
            application.person("STUDENT", "Sam", "sam@larkspur.example", "2001");
            application.person("STAFF", "Una", "una@larkspur.example", "1003");
            application.person("STAFF", "Dora", "dora@larkspur.example", "1004");
            application.person("STAFF", "Bo", "bo@larkspur.example", "1005");
            application.person("STAFF", "Olga", "olga@larkspur.example", "1006");
        }
    }

    @Test
    void a_deep_link_survives_and_signing_out_ends_the_providers_session() {
        int before = keycloak.sessions("district", "pat");
        Visitor visitor = new Visitor().open(DEEP);
        assertThat(words(visitor)).contains("Continue with the district", "Continue with the office", "a Throughline password", "555-0142");
        assertThat(visitor.body()).doesNotContain("/sign-in/with/broken");

        visitor.open(link(visitor, "district")).signInAtKeycloak("pat", PASSWORD);

        assertThat(visitor.address()).isEqualTo(Application.address() + DEEP);
        assertThat(words(visitor)).contains("Pat Example");
        assertThat(application.one("select way from access.session where ended_at is null and person_id = ? order by started_at desc", pat)).isEqualTo("oidc:district");
        assertThat(keycloak.sessions("district", "pat")).isEqualTo(before + 1);

        visitor.open("/home.xhtml").send("/sign-out", Map.of());

        assertThat(visitor.address()).isEqualTo(Application.address() + "/sign-in");
        assertThat(keycloak.sessions("district", "pat")).isEqualTo(before);
        assertThat(visitor.open(DEEP).address()).contains("/sign-in?to=");
    }

    @Test
    void two_providers_lead_to_one_person_who_is_linked_once_at_each() {
        Visitor first = new Visitor().open("/sign-in/with/district").signInAtKeycloak("pat", PASSWORD);
        Visitor second = new Visitor().open("/sign-in/with/office").signInAtKeycloak("pat", PASSWORD);

        assertThat(words(first)).contains("Pat Example");
        assertThat(words(second)).contains("Pat Example");
        assertThat(application.one("select count(*) || ' ' || count(distinct issuer) from access.identity where person_id = ?", pat)).isEqualTo("2 2");
    }

    @Test
    void who_is_not_in_the_rosters_waits_until_an_administrator_says_who_it_is() {
        UUID meant = application.person("STAFF", "Diana", "diana@larkspur.example", "1010");
        Visitor dana = new Visitor().open("/sign-in/with/district").signInAtKeycloak("dana", PASSWORD);
        assertThat(dana.status()).isEqualTo(403);
        assertThat(words(dana)).contains("not who you are in the rosters", "dana", "555-0142");
        String id = application.one("select id from access.identity where login = 'dana' and person_id is null");

        Visitor administrator = administrator();
        assertThat(words(administrator.open("/home.xhtml"))).contains("Say who dana is");
        administrator.open("/access/identity.xhtml?id=" + id + "&words=diana");
        assertThat(words(administrator)).contains("Diana Example", "Sign-in school");
        press(administrator, "This is the person");

        assertThat(application.one("select person_id from access.identity where id = cast(? as uuid)", id)).isEqualTo(meant.toString());
        assertThat(words(dana.open("/sign-in/with/district"))).contains("Diana Example");
        assertThat(application.one("select count(*) from platform.audit where action = 'identity linked' and subject = ?", meant.toString())).isEqualTo("1");
    }

    @Test
    void a_student_has_no_sign_in_and_leaves_no_trace_for_administrators() {
        Visitor sam = new Visitor().open("/sign-in/with/district").signInAtKeycloak("sam", PASSWORD);

        assertThat(sam.status()).isEqualTo(403);
        assertThat(words(sam)).contains("This sign-in is for staff");
        assertThat(application.one("select count(*) from access.identity where login = 'sam'")).isEqualTo("0");
    }

    @Test
    void an_address_nobody_has_checked_links_nobody() {
        Visitor una = new Visitor().open("/sign-in/with/district").signInAtKeycloak("una", PASSWORD);

        assertThat(una.status()).isEqualTo(403);
        assertThat(application.one("select count(*) from access.identity where login = 'una' and person_id is null")).isEqualTo("1");
    }

    @Test
    void a_wrong_password_at_the_provider_lets_nobody_in() {
        Visitor visitor = new Visitor().open("/sign-in/with/district").signInAtKeycloak("pat", "something else");

        assertThat(visitor.address()).startsWith(keycloak.issuer("district"));
        assertThat(visitor.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    @Test
    void a_group_gives_its_role_once_and_what_was_taken_away_stays_away() {
        Visitor lena = new Visitor().open("/sign-in/with/district").signInAtKeycloak("lena", PASSWORD);
        assertThat(words(lena)).contains("District leader");

        application.execute("update access.role_grant set ended_at = now() where role = 'DISTRICT_LEADER'");
        Visitor again = new Visitor().open("/sign-in/with/district").signInAtKeycloak("lena", PASSWORD);

        assertThat(again.status()).isEqualTo(200);
        assertThat(words(again)).contains("Lena Example").doesNotContain("District leader");
    }

    @Test
    void what_ends_at_the_provider_ends_here() {
        Visitor visitor = new Visitor().open("/sign-in/with/district").signInAtKeycloak("bo", PASSWORD);
        assertThat(words(visitor)).contains("Bo Example");

        keycloak.endSessions("district", "bo");

        until(() -> visitor.open("/home.xhtml").address().contains("/sign-in?to="));
        assertThat(application.one("select why from access.session s join access.identity i using (issuer, subject) where i.login = 'bo'")).isEqualTo("PROVIDER");
    }

    @Test
    void a_logout_token_of_somebody_else_ends_nothing() {
        Visitor forger = new Visitor();
        String token = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4IiwiYXVkIjoidGhyb3VnaGxpbmUifQ.";

        assertThat(forger.post("/sign-in/oidc/district/logout", Map.of("logout_token", token)).status()).isEqualTo(400);
        assertThat(forger.post("/sign-in/oidc/district/logout", Map.of()).status()).isEqualTo(400);
        assertThat(forger.post("/sign-in/oidc/nobody/logout", Map.of("logout_token", token)).status()).isEqualTo(404);
    }

    @Test
    void a_disabled_person_does_not_come_in_and_is_out_at_once() {
        Visitor dora = new Visitor().open("/sign-in/with/district").signInAtKeycloak("dora", PASSWORD);
        assertThat(words(dora)).contains("Dora Example");
        UUID person = UUID.fromString(application.one("select id from district.person where given_name = 'Dora'"));

        application.execute("insert into access.person_mark (person_id, disabled_at, disabled_by, reason) values (?, now(), ?, 'left')", person, person);

        assertThat(dora.open("/home.xhtml").address()).contains("/sign-in?to=");
        assertThat(dora.open("/sign-in/with/district").status()).isEqualTo(403);
    }

    @Test
    void an_answer_that_belongs_to_no_sign_in_of_this_browser_is_refused() {
        Visitor victim = new Visitor();
        assertThat(victim.open("/sign-in/oidc/district?code=stolen&state=guessed").status()).isEqualTo(403);
        assertThat(victim.open("/sign-in/oidc/district").status()).isEqualTo(403);

        assertThat(victim.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    @Test
    void an_answer_counts_once_and_for_its_own_provider() {
        Visitor visitor = new Visitor();
        String state = visitor.redirectOf("/sign-in/with/district").replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertThat(visitor.open("/sign-in/oidc/office?code=x&state=" + state).status()).isEqualTo(403);
        assertThat(visitor.open("/sign-in/oidc/district?error=access_denied&state=" + state).status()).isEqualTo(403);
        assertThat(words(visitor)).contains("the district did not sign you in");
        assertThat(visitor.open("/sign-in/oidc/district?code=x&state=" + state).status()).isEqualTo(403);
        assertThat(words(visitor)).contains("took too long");
    }

    @Test
    void a_code_from_a_portal_that_nobody_asked_for_only_begins_a_sign_in() {
        Visitor visitor = new Visitor().open("/sign-in/oidc/district?code=from-a-portal");

        assertThat(visitor.address()).startsWith(keycloak.issuer("district") + "/protocol/openid-connect/auth");
        assertThat(words(visitor.signInAtKeycloak("pat", PASSWORD))).contains("Pat Example");
    }

    @Test
    void a_provider_that_is_down_stops_only_itself() {
        assertThat(new Visitor().open("/sign-in/with/asleep").status()).isEqualTo(503);
        assertThat(words(new Visitor().open("/sign-in/with/office"))).doesNotContain("does not answer");
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        Visitor visitor = new Visitor().open("/sign-in/with/office?to=https://elsewhere.example/").signInAtKeycloak("olga", PASSWORD);

        assertThat(visitor.address()).isEqualTo(Application.address() + "/home.xhtml");
    }

    private static String link(Visitor visitor, String provider) {
        return visitor.body().replaceFirst("(?s).*href=\"([^\"]*/sign-in/with/" + provider + "[^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    /** Presses a button of a Faces form as a browser without script would. */
    private static void press(Visitor visitor, String button) {
        String name = visitor.body().replaceFirst("(?s).*<button[^>]*?name=\"([^\"]*)\"[^>]*>(?:(?!</button>).)*" + button + ".*", "$1");
        visitor.send(button, Map.of(name, ""));
    }

    private static void until(java.util.function.BooleanSupplier there) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 20 seconds").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
