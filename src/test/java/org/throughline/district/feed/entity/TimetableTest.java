package org.throughline.district.feed.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Timetable WEEKDAYS = new Timetable("02:30", "12345", true, DayOfWeek.MONDAY);

    @Test
    void the_next_time_is_by_the_districts_clocks() {
        assertThat(WEEKDAYS.next(Instant.parse("2026-11-24T07:00:00Z"), CHICAGO)).isEqualTo(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(WEEKDAYS.next(Instant.parse("2026-07-14T07:00:00Z"), CHICAGO)).isEqualTo(Instant.parse("2026-07-14T07:30:00Z"));
    }

    @Test
    void a_time_is_never_its_own_next() {
        assertThat(WEEKDAYS.next(Instant.parse("2026-11-24T08:30:00Z"), CHICAGO)).isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
    }

    @Test
    void days_that_are_not_chosen_are_passed_over() {
        assertThat(WEEKDAYS.next(Instant.parse("2026-11-27T09:00:00Z"), CHICAGO)).isEqualTo(Instant.parse("2026-11-30T08:30:00Z"));
        assertThat(new Timetable("02:30", "7", false, DayOfWeek.SUNDAY).next(Instant.parse("2026-11-22T08:30:00Z"), CHICAGO)).isEqualTo(Instant.parse("2026-11-29T08:30:00Z"));
    }

    @Test
    void the_hour_that_the_clocks_skip_is_taken_an_hour_later_and_the_one_they_repeat_is_taken_once() {
        Timetable everyNight = new Timetable("02:30", "1234567", false, DayOfWeek.SUNDAY);
        assertThat(everyNight.next(Instant.parse("2027-03-14T06:00:00Z"), CHICAGO)).isEqualTo(Instant.parse("2027-03-14T08:30:00Z"));

        Timetable repeated = new Timetable("01:30", "1234567", false, DayOfWeek.SUNDAY);
        Instant first = repeated.next(Instant.parse("2026-11-01T05:00:00Z"), CHICAGO);
        assertThat(first).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(repeated.next(first, CHICAGO)).isEqualTo(Instant.parse("2026-11-02T07:30:00Z"));
    }

    @Test
    void everything_is_asked_for_on_its_day_or_always() {
        assertThat(WEEKDAYS.wholeOn(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(WEEKDAYS.wholeOn(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(new Timetable("02:30", "12345", false, DayOfWeek.MONDAY).wholeOn(LocalDate.of(2026, 11, 24))).isTrue();
    }

    @Test
    void it_needs_days_and_a_time() {
        assertThatThrownBy(() -> new Timetable("02:30", "", true, DayOfWeek.MONDAY)).isInstanceOf(FeedWithoutDays.class);
        assertThatThrownBy(() -> new Timetable("2 am", "1", true, DayOfWeek.MONDAY)).isInstanceOf(FeedTimeUnfit.class);
    }

    @Test
    void a_secret_is_named_so_that_a_variable_can_hold_it() {
        assertThatThrownBy(() -> new Access("https://x.example", Edition.V1_2, "https://x.example/token", "id", "../db", true, "")).isInstanceOf(SecretNameUnfit.class);
    }
}
