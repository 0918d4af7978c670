package org.throughline.survey.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static Duration wait(int hour, int minute, int from, int until) {
        return QuietHours.wait(ZonedDateTime.of(2027, 4, 15, hour, minute, 0, 0, ZONE), from, until);
    }

    @Test
    void by_day_nothing_waits() {
        assertThat(wait(7, 0, 7, 20)).isZero();
        assertThat(wait(19, 59, 7, 20)).isZero();
        assertThat(wait(3, 0, 0, 0)).isZero();
    }

    @Test
    void in_the_evening_and_at_night_it_waits_for_the_morning() {
        assertThat(wait(20, 0, 7, 20)).isEqualTo(Duration.ofHours(11));
        assertThat(wait(6, 30, 7, 20)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void hours_may_lie_across_midnight() {
        assertThat(wait(23, 0, 18, 2)).isZero();
        assertThat(wait(12, 0, 18, 2)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void the_morning_of_a_short_night_comes_earlier() {
        assertThat(QuietHours.wait(ZonedDateTime.of(2027, 3, 13, 22, 0, 0, 0, ZONE), 7, 20)).isEqualTo(Duration.ofHours(8));
    }
}
