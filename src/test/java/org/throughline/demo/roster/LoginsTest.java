package org.throughline.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginsTest {

    @Test
    void the_second_person_of_a_name_gets_a_number() {
        Logins logins = new Logins();
        assertThat(logins.next("ana.cruz")).isEqualTo("ana.cruz");
        assertThat(logins.next("ana.cruz")).isEqualTo("ana.cruz2");
        assertThat(logins.next("luz.cruz")).isEqualTo("luz.cruz");
    }

    @Test
    void accents_strokes_and_spaces_go() {
        assertThat(Logins.plain("Núñez Ávila")).isEqualTo("nunezavila");
        assertThat(Logins.plain("Łukasz")).isEqualTo("lukasz");
        assertThat(Logins.plain("Đặng")).isEqualTo("dang");
        assertThat(Logins.plain("O'Brien")).isEqualTo("obrien");
    }
}
