package org.throughline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.evaluation.control.PatternRow;
import org.throughline.statistics.Reliability.Verdict;

class PatternTest {

    @Test
    void seen_is_level_2_or_3_of_what_was_judged() {
        PatternRow row = row(Verdict.RELIABLE, 5, 8, 8, 4, 3, 20);

        assertThat(row.judged()).isEqualTo(25);
        assertThat(row.perCent()).isEqualTo(48);
        assertThat(row.low()).isEqualTo(30);
        assertThat(row.high()).isEqualTo(67);
    }

    @Test
    void where_observers_do_not_see_the_same_no_share_is_given() {
        PatternRow row = row(Verdict.NOT_YET_RELIABLE, 5, 8, 8, 4, 0, 20);

        assertThat(row.given()).isFalse();
        assertThat(row.perCent()).isNull();
        assertThat(row.allPerCent()).isNull();
    }

    @Test
    void the_whole_walk_is_shown_beside_only_where_it_covers_five_schools() {
        assertThat(row(Verdict.TENTATIVE, 5, 8, 8, 4, 0, 4).allPerCent()).isNull();
        assertThat(row(Verdict.TENTATIVE, 5, 8, 8, 4, 0, 5).allPerCent()).isEqualTo(60);
    }

    @Test
    void nothing_judged_is_nothing_given() {
        assertThat(row(Verdict.NOT_AVAILABLE, 0, 0, 0, 0, 2, 20).perCent()).isNull();
    }

    private static PatternRow row(Verdict verdict, int level0, int level1, int level2, int level3, int unjudged, int schools) {
        return new PatternRow(UUID.randomUUID(), "LF-03", "T3", "Students choose", "", level0, level1, level2, level3, unjudged, null, 0, verdict, 60, 100, schools, 0);
    }
}
