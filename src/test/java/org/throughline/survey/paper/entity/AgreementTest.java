package org.throughline.survey.paper.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.survey.paper.entity.Agreement.Pair;

class AgreementTest {

    /** Rows are what the first typed, columns what the second did. */
    private static Agreement of(int[][] table) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                pairs.addAll(Collections.nCopies(table[i][j], new Pair("c" + i, "c" + j)));
            }
        }
        return Agreement.of(pairs);
    }

    @Test
    void it_is_that_of_cohens_own_table() {
        // Cohen 1960, table 1, of 200: alike .70, by chance .41, kappa .492
        Agreement cohen = of(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});

        assertThat(cohen.percent().orElseThrow()).isEqualTo(70);
        assertThat(cohen.chance()).isEqualTo(.41, within(1e-9));
        assertThat(cohen.kappa().orElseThrow()).isEqualTo(.492, within(.0005));
    }

    @Test
    void where_nearly_all_is_one_answer_ninety_per_cent_alike_may_be_less_than_chance() {
        Agreement trap = of(new int[][] {{36, 2}, {2, 0}});

        assertThat(trap.percent().orElseThrow()).isEqualTo(90);
        assertThat(trap.kappa().orElseThrow()).isEqualTo(-.05, within(.005));
    }

    @Test
    void it_says_nothing_of_few_forms_or_of_one_answer_only() {
        assertThat(of(new int[][] {{40, 0}, {0, 0}}).kappa()).isEmpty();
        assertThat(of(new int[][] {{5, 0}, {0, 4}}).kappa()).isEmpty();
        assertThat(Agreement.NONE.percent()).isEmpty();
        assertThat(of(new int[][] {{5, 0}, {0, 5}}).kappa().orElseThrow()).isEqualTo(1);
    }

    @Test
    void lots_that_were_read_at_different_times_are_put_together() {
        Agreement one = of(new int[][] {{20, 5}, {10, 15}});
        Agreement two = of(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});

        Agreement both = one.and(two);

        assertThat(both.forms()).isEqualTo(250);
        assertThat(both.agreed()).isEqualTo(175);
        assertThat(both.chance()).isEqualTo((50 * .5 + 200 * .41) / 250, within(1e-9));
        assertThat(Agreement.together(List.of(one, two))).isEqualTo(both);
    }
}
