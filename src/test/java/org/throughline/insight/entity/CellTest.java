package org.throughline.insight.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.insight.entity.Cell.Verdict;

class CellTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 4, 15);

    @Test
    void the_number_is_the_weakest_source_and_never_a_mean() {
        Cell cell = cell(told(SourceKind.LEADERS, 80), told(SourceKind.STAFF, 79), told(SourceKind.STUDENTS, 66), told(SourceKind.WALKS, 70));

        assertThat(cell.verdict()).isEqualTo(Verdict.VALUE);
        assertThat(cell.weakest().orElseThrow().value()).isEqualTo(66);
        assertThat(cell.step()).isEqualTo(3);
    }

    @Test
    void from_25_points_on_the_gap_takes_the_place_of_the_number() {
        assertThat(cell(told(SourceKind.LEADERS, 92), told(SourceKind.STUDENTS, 47)).verdict()).isEqualTo(Verdict.GAP);
        assertThat(cell(told(SourceKind.LEADERS, 92), told(SourceKind.STUDENTS, 47)).gap()).isEqualTo(45);
        assertThat(cell(told(SourceKind.LEADERS, 71), told(SourceKind.STUDENTS, 47)).verdict()).isEqualTo(Verdict.VALUE);
    }

    @Test
    void the_ground_steps_at_40_55_70_and_85() {
        assertThat(List.of(39, 40, 54, 55, 69, 70, 84, 85).stream()
                .map(value -> cell(told(SourceKind.LEADERS, value), told(SourceKind.STAFF, value)).step()).toList())
                .containsExactly(1, 2, 2, 3, 3, 4, 4, 5);
    }

    @Test
    void what_is_on_record_is_of_today_however_long_ago_it_was_written_down() {
        Source record = Source.recorded(SourceKind.LEADERS, 44, 49L, TODAY.minusDays(200));

        assertThat(cell(record, told(SourceKind.STAFF, 60)).verdict()).isEqualTo(Verdict.VALUE);
        assertThat(cell(record, told(SourceKind.STAFF, 73)).verdict()).isEqualTo(Verdict.GAP);
    }

    @Test
    void a_school_that_stopped_telling_is_stale_and_has_no_color_however_good_the_rest() {
        Source old = Source.told(SourceKind.LEADERS, 95, null, null, null, 0, TODAY.minusDays(71), TODAY);

        Cell cell = cell(old, told(SourceKind.STAFF, 90), told(SourceKind.STUDENTS, 91));

        assertThat(cell.verdict()).isEqualTo(Verdict.STALE);
        assertThat(cell.step()).isZero();
    }

    @Test
    void two_hidden_sources_hide_the_cell() {
        Cell cell = cell(told(SourceKind.LEADERS, 60), Source.hidden(SourceKind.STUDENTS, TODAY), Source.hidden(SourceKind.FAMILIES, TODAY));

        assertThat(cell.verdict()).isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void one_source_alone_gets_no_color_and_silence_is_no_number() {
        assertThat(cell(told(SourceKind.LEADERS, 99)).verdict()).isEqualTo(Verdict.ALONE);
        assertThat(cell(told(SourceKind.LEADERS, 99)).step()).isZero();
        assertThat(cell().verdict()).isEqualTo(Verdict.SILENT);
    }

    @Test
    void walks_whose_observers_do_not_agree_have_no_value() {
        Cell cell = cell(told(SourceKind.LEADERS, 80), told(SourceKind.STAFF, 75), Source.unreliable(SourceKind.WALKS, TODAY));

        assertThat(cell.weakest().orElseThrow().kind()).isEqualTo(SourceKind.STAFF);
        assertThatThrownBy(() -> new Source(SourceKind.WALKS, SourceState.UNRELIABLE, 12, 4L, null, null, 0, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Source told(SourceKind kind, int value) {
        return Source.told(kind, value, 100L, null, null, 0, TODAY.minusDays(10), TODAY);
    }

    private static Cell cell(Source... given) {
        List<Source> sources = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            sources.add(List.of(given).stream().filter(source -> source.kind() == kind).findFirst().orElse(Source.none(kind)));
        }
        return new Cell(sources);
    }
}
