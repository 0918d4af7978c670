package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.signin.control.Admission;
import org.throughline.access.signin.control.Admission.Reason;
import org.throughline.access.signin.control.Arrivals;
import org.throughline.access.signin.control.Asserted;
import org.throughline.access.signin.control.IdentityLinking;
import org.throughline.access.signin.control.IdentityQueries;
import org.throughline.access.signin.control.Linking;
import org.throughline.access.signin.control.OpenIdProvider;
import org.throughline.access.signin.control.ProviderEndings;

/** Who comes in whom a provider vouches for. The providers themselves are real in the tests of org.throughline.signin. */
class SignInIT extends InContainer {

    @Inject
    Arrivals arrivals;

    @Inject
    ProviderEndings endings;

    @Inject
    IdentityLinking linking;

    @Inject
    IdentityQueries identities;

    private final String issuer = "https://provider.example/" + UUID.randomUUID();

    @Test
    void a_number_of_the_rosters_links_once_and_then_only_issuer_and_subject_count() throws Exception {
        PersonId ann = numbered("N1");
        assertThat(admit("ann", "N1").caller().orElseThrow().person()).isEqualTo(ann.value());

        assertThat(admit("ann", "another number").caller().orElseThrow().person()).isEqualTo(ann.value());
        assertThat(one("select count(*) from access.identity where issuer = ?", issuer)).isEqualTo("1");
    }

    @Test
    void a_second_subject_for_a_person_already_known_waits_for_an_administrator() throws Exception {
        numbered("N2");
        admit("bea", "N2");

        assertThat(admit("somebody with bea's old number", "N2").reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_number_that_two_have_links_neither() throws Exception {
        numbered("N3");
        numbered("N3");

        assertThat(admit("cas", "N3").reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void who_has_left_is_not_let_in() throws Exception {
        PersonId dan = numbered("N4");
        admit("dan", "N4");
        execute("update district.person set active = false where id = ?", dan.value());

        assertThat(admit("dan", "N4").reason()).isEqualTo(Reason.LEFT);
    }

    @Test
    void an_account_of_another_district_is_turned_away_and_not_kept() throws Exception {
        numbered("N5");
        Linking ours = new Linking("number", StaffDirectory.Attribute.IDENTIFIER, false, Map.of("district", "ours"), "groups", Map.of());

        assertThat(arrivals.admit(provider(ours), asserted("eve", "N5"), "192.0.2.1", "Test").reason()).isEqualTo(Reason.OTHER_DISTRICT);
        assertThat(one("select count(*) from access.identity where issuer = ?", issuer)).isEqualTo("0");
    }

    @Test
    void what_a_provider_says_has_ended_ends_once() throws Exception {
        numbered("N6");
        admit("fay", "N6");

        assertThat(endings.end(issuer, "token 1", Instant.parse("2999-01-01T00:00:00Z"), "at the provider", "fay")).isEqualTo(1);
        admit("fay", "N6");
        assertThat(endings.end(issuer, "token 1", Instant.parse("2999-01-01T00:00:00Z"), "at the provider", "fay")).isZero();
        assertThat(endings.end(issuer, "token 2", Instant.parse("2999-01-01T00:00:00Z"), null, "fay")).isEqualTo(1);
    }

    @Test
    void an_administrator_says_who_somebody_is_and_takes_it_back() throws Exception {
        PersonId gus = numbered("N7");
        admit("gus", "unknown");
        UUID id = UUID.fromString(one("select id from access.identity where issuer = ?", issuer));
        PersonId administrator = person("STAFF", "Ada", school(district("Sign-in administrators"), "Office"), "administrator");
        everywhere(administrator, Role.ADMINISTRATOR);

        does(administrator, () -> linking.link(id, identities.row(id).version(), gus));
        assertThat(admit("gus", "unknown").caller().orElseThrow().person()).isEqualTo(gus.value());
        does(administrator, () -> linking.unlink(id, identities.row(id).version()));
        assertThat(one("select count(*) from access.session where issuer = ? and ended_at is null", issuer)).isEqualTo("0");
        assertThat(admit("gus", "unknown").reason()).isEqualTo(Reason.UNKNOWN);
        does(gus, () -> {
            assertThatThrownBy(() -> linking.link(id, 1, gus)).isInstanceOf(EJBAccessException.class);
        });
    }

    private PersonId numbered(String number) {
        PersonId person = staff("Numbered", Role.TEACHER, school(district("Sign-in district"), "Sign-in school"));
        execute("update district.person set identifier = ? where id = ?", issuer + number, person.value());
        return person;
    }

    private Admission admit(String subject, String number) {
        return arrivals.admit(provider(new Linking("number", StaffDirectory.Attribute.IDENTIFIER, false, Map.of(), "groups", Map.of())), asserted(subject, number), "192.0.2.1", "Test");
    }

    private Asserted asserted(String subject, String number) {
        return new Asserted(issuer, subject, subject, "Somebody", Map.of("number", List.of(issuer + number)), "at the provider");
    }

    private OpenIdProvider provider(Linking rule) {
        return new OpenIdProvider("test", "test", URI.create(issuer), "client", Optional.empty(), OpenIdProvider.Authentication.BASIC, "openid", Map.of(), true, rule);
    }
}
