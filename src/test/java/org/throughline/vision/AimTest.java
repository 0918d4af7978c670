package org.throughline.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureStatus;

class AimTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final LocalDate END = LocalDate.of(2027, 6, 1);
    private static final LocalDate HALF = START.plusDays(182);
    private static final LocalDate TODAY = HALF.plusDays(10);

    private final Aim rising = new Aim(Direction.UP, 40, START, 80, END, 90);
    private final Aim falling = new Aim(Direction.DOWN, 96, START, 20, END, 60);
    private final Aim limit = new Aim(Direction.DOWN, 24, START, 25, END, 180);

    @Test
    void silence_is_never_green() {
        assertThat(rising.status(null, null, TODAY)).isEqualTo(MeasureStatus.NO_DATA);
        assertThat(rising.status(100.0, TODAY.minusDays(91), TODAY)).isEqualTo(MeasureStatus.STALE);
        assertThat(rising.status(100.0, TODAY.minusDays(90), TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
    }

    @Test
    void a_value_on_the_line_from_start_to_target_is_on_track() {
        assertThat(rising.status(60.0, HALF, TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
    }

    @Test
    void a_twentieth_of_the_way_behind_the_line_is_still_on_track() {
        assertThat(rising.status(58.0, HALF, TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(rising.status(57.0, HALF, TODAY)).isEqualTo(MeasureStatus.AT_RISK);
    }

    @Test
    void less_than_half_as_far_as_the_line_is_off_track() {
        assertThat(rising.status(50.1, HALF, TODAY)).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(rising.status(49.0, HALF, TODAY)).isEqualTo(MeasureStatus.OFF_TRACK);
        assertThat(rising.status(30.0, HALF, TODAY)).isEqualTo(MeasureStatus.OFF_TRACK);
    }

    @Test
    void a_value_is_held_against_the_line_of_its_own_day() {
        Aim patient = new Aim(Direction.UP, 40, START, 80, END, 365);

        assertThat(patient.status(50.0, START.plusDays(91), END.minusDays(1))).isEqualTo(MeasureStatus.ON_TRACK);
    }

    @Test
    void downward_is_better_where_the_measure_says_so() {
        assertThat(falling.status(58.0, HALF, TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(falling.status(70.0, HALF, TODAY)).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(falling.status(103.0, HALF, TODAY)).isEqualTo(MeasureStatus.OFF_TRACK);
        assertThat(falling.status(20.0, HALF, TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
    }

    @Test
    void a_target_that_the_start_already_meets_is_a_limit_to_keep() {
        assertThat(limit.status(24.0, HALF, TODAY)).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(limit.status(26.0, HALF, TODAY)).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(limit.status(28.0, HALF, TODAY)).isEqualTo(MeasureStatus.OFF_TRACK);
    }

    @Test
    void after_its_day_only_the_target_counts() {
        assertThat(rising.status(79.0, END, END.plusDays(1))).isEqualTo(MeasureStatus.OFF_TRACK);
        assertThat(rising.status(80.0, END, END.plusDays(1))).isEqualTo(MeasureStatus.ON_TRACK);
    }

    @Test
    void a_commitment_stands_as_its_weakest_measure() {
        assertThat(MeasureStatus.weakest(List.of(MeasureStatus.ON_TRACK, MeasureStatus.STALE))).isEqualTo(MeasureStatus.STALE);
        assertThat(MeasureStatus.weakest(List.of(MeasureStatus.NO_DATA, MeasureStatus.AT_RISK))).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(MeasureStatus.weakest(List.of(MeasureStatus.ON_TRACK))).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(MeasureStatus.weakest(List.of())).isEqualTo(MeasureStatus.NO_DATA);
    }
}
