package org.throughline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sign-in by a directory: a real LDAP server with TLS. */
class LdapSignIn extends WithProviders {

    private static UUID lin;

    @BeforeAll
    static void people() {
        if (lin == null) {
            lin = application.person("STAFF", "Lin", "lin@larkspur.example", "3001");
        }
    }

    @Test
    void the_directory_checks_the_password_and_the_deep_link_survives() {
        Visitor visitor = signIn("staff", "lin", "a password of lin");

        assertThat(visitor.address()).isEqualTo(Application.address() + "/search.xhtml?q=2");
        assertThat(words(visitor)).contains("Lin Example");
        assertThat(application.one("select way from access.session where person_id = ? and ended_at is null", lin)).isEqualTo("ldap");
        assertThat(application.one("select count(*) from access.identity where person_id = ? and issuer = 'ldap:staff' and length(subject) = 36", lin)).isEqualTo("1");
    }

    @Test
    void people_may_type_their_address_too() {
        assertThat(words(signIn("staff", "LIN@larkspur.example", "a password of lin"))).contains("Lin Example");
    }

    @Test
    void start_tls_and_the_next_server_of_several_do_as_well() {
        assertThat(words(signIn("second", "lin", "a password of lin"))).contains("Lin Example");
    }

    @Test
    void a_server_whose_certificate_is_not_trusted_is_told_no_password() {
        Visitor visitor = signIn("stranger", "lin", "a password of lin");

        assertThat(words(visitor)).contains("the stranger does not answer");
        assertThat(visitor.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    @Test
    void a_wrong_or_an_empty_password_lets_nobody_in() {
        assertThat(words(signIn("staff", "lin", "something else"))).contains("Name and password do not go together");
        assertThat(words(signIn("staff", "lin", ""))).contains("Name and password do not go together");
        assertThat(words(signIn("staff", "nobody", "a password of lin"))).contains("Name and password do not go together");
    }

    @Test
    void what_is_typed_never_becomes_a_part_of_the_filter() {
        for (String typed : new String[] {"*", "li*", "lin)(uid=*", "*)(objectClass=*", "lin\\2a", "x)(|(uid=lin"}) {
            assertThat(words(signIn("staff", typed, "a password of lin"))).as(typed).contains("Name and password do not go together");
        }
    }

    @Test
    void guessing_is_slowed_down_for_this_name_and_address() {
        for (int i = 0; i < 5; i++) {
            assertThat(words(signIn("staff", "mo", "guess number " + i))).contains("Name and password do not go together");
        }

        assertThat(words(signIn("staff", "mo", "a password of mo"))).contains("Too many tries");
        assertThat(words(signIn("second", "mo", "a password of mo"))).contains("not who you are in the rosters");
    }

    private static Visitor signIn(String directory, String login, String password) {
        return new Visitor().open("/sign-in/with/" + directory + "?to=/search.xhtml?q=2").send("password", Map.of("login", login, "password", password));
    }
}
