package org.throughline.survey.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.result.web.WaveLines.Wave;

class WaveLinesTest {

    private final List<Wave> waves = new ArrayList<>();

    @Test
    void a_change_is_named_only_where_the_intervals_carry_it() {
        asked(2025, shown(50, 45, 55));
        asked(2026, shown(53, 48, 58));
        asked(2027, shown(65, 60, 70));

        assertThat(lines().getPoints()).extracting(WaveLines.Point::toBefore).containsExactly("", "not told apart", "▲ 12");
        assertThat(lines().getPoints()).extracting(WaveLines.Point::kind).containsExactly("", "", "up");
        assertThat(lines().getSentence()).contains("50%").contains("65%").contains("15 points");
        waves.remove(2);
        assertThat(lines().getSentence()).contains("don’t tell the two apart").doesNotContain("points");
    }

    @Test
    void what_was_asked_otherwise_has_no_figure_and_is_skipped_by_comparisons() {
        asked(2025, shown(50, 45, 55));
        waves.add(new Wave("2026", "Survey of 2026", at(2026), "Is it good or bad?", shown(99, 98, 100)));
        asked(2027, shown(65, 60, 70));

        assertThat(lines().getPoints().get(1)).satisfies(point -> {
            assertThat(point.otherwise()).isEqualTo("Is it good or bad?");
            assertThat(point.value()).isNull();
            assertThat(point.n()).isNull();
            assertThat(point.toBefore()).isEmpty();
        });
        assertThat(lines().getPoints().get(2).toBefore()).isEqualTo("▲ 15");
        assertThat(lines().getSentence()).contains("15 points").contains("2026: not compared").doesNotContain("99");
    }

    @Test
    void nothing_is_compared_with_a_hidden_figure() {
        asked(2026, new Shown(true, null, null, null, null, PublishedShare.End.EXACT));
        asked(2027, shown(65, 60, 70));

        assertThat(lines().isThere()).isTrue();
        assertThat(lines().getPoints().get(0)).satisfies(point -> {
            assertThat(point.hidden()).isTrue();
            assertThat(point.value()).isNull();
        });
        assertThat(lines().getPoints().get(1).toBefore()).isEqualTo("–");
        assertThat(lines().getSentence()).doesNotContainPattern("\\d");
    }

    @Test
    void the_ends_of_small_groups_are_told_as_ends_and_not_compared() {
        asked(2026, new Shown(false, 20, 95, null, null, PublishedShare.End.OR_MORE));
        asked(2027, shown(65, 60, 70));

        assertThat(lines().getPoints()).extracting(WaveLines.Point::toBefore).containsExactly("", "–");
        assertThat(lines().getSentence()).contains("95% or more").contains("65%").doesNotContain("points");
    }

    @Test
    void one_survey_alone_and_what_is_neither_favorable_nor_not_have_no_trend() {
        asked(2027, shown(65, 60, 70));
        assertThat(lines().isThere()).isFalse();
        waves.clear();
        asked(2026, new Shown(false, 40, null, null, null, PublishedShare.End.EXACT));
        asked(2027, null);
        assertThat(lines().isThere()).isFalse();
    }

    private WaveLines lines() {
        return new WaveLines(new Texts(), Shown.Unit.SHARE, ZoneOffset.UTC, waves);
    }

    private void asked(int year, Shown shown) {
        waves.add(new Wave(String.valueOf(year), "Survey of " + year, at(year), "", shown));
    }

    private static java.time.Instant at(int year) {
        return LocalDate.of(year, 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Shown shown(int value, int low, int high) {
        return new Shown(false, 400, value, low, high, PublishedShare.End.EXACT);
    }
}
