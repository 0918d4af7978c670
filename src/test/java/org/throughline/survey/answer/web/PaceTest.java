package org.throughline.survey.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Ticking clock = new Ticking();
    private final Pace pace = new Pace();

    {
        pace.clock = clock;
        pace.unknownIn10Minutes = 300;
        pace.actsOfCodeInMinute = 120;
        pace.requestsOfAddressInMinute = 120_000;
    }

    @Test
    void a_whole_school_answers_from_one_address() {
        for (int student = 0; student < 1200; student++) {
            for (int act = 0; act < 12; act++) {
                assertThat(pace.request("192.0.2.1")).isTrue();
                assertThat(pace.act("CODE-" + student)).isTrue();
            }
        }
    }

    @Test
    void a_class_that_mistypes_goes_on_and_a_program_that_guesses_waits() {
        for (int i = 0; i < 300; i++) {
            pace.unknown("192.0.2.1");
        }
        assertThat(pace.request("192.0.2.1")).isTrue();

        pace.unknown("192.0.2.1");

        assertThat(pace.request("192.0.2.1")).isFalse();
        assertThat(pace.request("192.0.2.2")).as("from elsewhere").isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        assertThat(pace.request("192.0.2.1")).as("ten minutes later").isTrue();
    }

    @Test
    void one_code_acts_as_fast_as_a_person_and_no_faster() {
        for (int i = 0; i < 120; i++) {
            assertThat(pace.act("K7MR-2QXD")).isTrue();
        }

        assertThat(pace.act("K7MR-2QXD")).isFalse();
        assertThat(pace.act("AAAA-2QXD")).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(pace.act("K7MR-2QXD")).isTrue();
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2027-03-01T15:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
