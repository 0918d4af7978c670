package org.throughline.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void five_wrong_passwords_for_a_name_from_one_address_are_enough() {
        assertThat(Attempt.PASSWORD.tooMany(4, 4, 4, false)).isFalse();
        assertThat(Attempt.PASSWORD.tooMany(5, 5, 5, false)).isTrue();
        assertThat(Attempt.PASSWORD.tooMany(5, 5, 5, true)).isTrue();
    }

    @Test
    void strangers_cannot_shut_a_person_out_where_the_person_came_in_lately() {
        assertThat(Attempt.PASSWORD.tooMany(0, 50, 0, false)).isTrue();
        assertThat(Attempt.PASSWORD.tooMany(0, 5_000, 5_000, true)).isFalse();
    }

    @Test
    void codes_are_guarded_from_everywhere_since_who_tries_them_knows_the_password() {
        assertThat(Attempt.CODE.tooMany(0, 9, 0, true)).isFalse();
        assertThat(Attempt.CODE.tooMany(0, 10, 0, true)).isTrue();
    }
}
