package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.token.control.Integrations;
import org.throughline.access.token.control.TokenRow;
import org.throughline.access.token.control.TokenScope;
import org.throughline.access.token.control.TokenStore;
import org.throughline.access.token.control.TokenTooLong;
import org.throughline.access.token.control.TokenWish;
import org.throughline.platform.NotFound;

/** What programs may with a token, of a person or of an integration. */
class TokensIT extends AccountsInContainer {

    @Inject
    Integrations integrations;

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
}
