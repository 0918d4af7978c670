package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.MySessions;
import org.throughline.access.session.control.SessionRow;
import org.throughline.platform.NotFound;

/** How long a session holds, for whom, and who ends it. */
class SessionsIT extends AccountsInContainer {

    @Inject
    MySessions mine;

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
}
