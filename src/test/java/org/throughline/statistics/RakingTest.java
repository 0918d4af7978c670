package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Raking.Cell;

class RakingTest {

    private static final List<Cell> CELLS = List.of(new Cell(List.of("oak", "en"), 60), new Cell(List.of("oak", "es"), 10), new Cell(List.of("elm", "en"), 20),
            new Cell(List.of("elm", "es"), 10));

    private static double weighted(Raking raking, List<Cell> cells, int margin, String category) {
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += cells.get(i).categories().get(margin).equals(category) ? raking.weights().get(i) * cells.get(i).people() : 0;
        }
        return sum;
    }

    @Test
    void those_who_answered_become_like_those_enrolled_on_every_margin() {
        Raking raking = Raking.of(CELLS, List.of(Map.of("oak", 500L, "elm", 500L), Map.of("en", 600L, "es", 400L)));

        assertThat(raking.converged()).isTrue();
        assertThat(weighted(raking, CELLS, 0, "oak")).isCloseTo(50, within(1e-7));
        assertThat(weighted(raking, CELLS, 1, "es")).isCloseTo(40, within(1e-7));
        // what raking leaves as it was is how the two go together
        assertThat(raking.weights().get(0) * raking.weights().get(3) / (raking.weights().get(1) * raking.weights().get(2))).isCloseTo(1, within(1e-9));
        assertThat(raking.trimmed()).isZero();
        assertThat(raking.uncovered()).isZero();
    }

    @Test
    void the_design_effect_is_one_plus_the_squared_variation_of_the_weights() {
        List<Cell> halves = List.of(new Cell(List.of("a"), 50), new Cell(List.of("b"), 50));
        Raking raking = Raking.of(halves, List.of(Map.of("a", 75L, "b", 25L)));

        assertThat(raking.weights()).containsExactly(1.5, .5);
        assertThat(raking.designEffect()).isCloseTo(1.25, within(1e-12));
        assertThat(Raking.of(halves, List.of(Map.of("a", 1L, "b", 1L))).designEffect()).isCloseTo(1, within(1e-12));
    }

    @Test
    void no_weight_is_over_five_and_who_got_that_is_told() {
        List<Cell> lopsided = List.of(new Cell(List.of("a"), 990), new Cell(List.of("b"), 10));
        Raking raking = Raking.of(lopsided, List.of(Map.of("a", 500L, "b", 500L)));

        assertThat(raking.trimmed()).isEqualTo(10);
        assertThat(raking.weights().get(1)).isEqualTo(5);
        assertThat(raking.weights().get(0)).isCloseTo(950.0 / 990, within(1e-9));
        assertThat(weighted(raking, lopsided, 0, "a") + weighted(raking, lopsided, 0, "b")).as("the mean weight stays 1").isCloseTo(1000, within(1e-6));
    }

    @Test
    void who_is_enrolled_and_not_heard_is_told_and_who_is_in_no_category_keeps_the_share() {
        List<Cell> cells = List.of(new Cell(List.of("en"), 70), new Cell(List.of("es"), 20), new Cell(List.of("?"), 10));
        Raking raking = Raking.of(cells, List.of(Map.of("en", 500L, "es", 400L, "ar", 100L)));

        assertThat(raking.uncovered()).isCloseTo(.1, within(1e-12));
        assertThat(weighted(raking, cells, 0, "?")).isCloseTo(10, within(1e-9));
        assertThat(weighted(raking, cells, 0, "en")).isCloseTo(50, within(1e-9));
    }

    @Test
    void nobody_has_no_weights() {
        assertThat(Raking.of(new ArrayList<>(), List.of(Map.of("en", 5L))).designEffect()).isEqualTo(1);
    }
}
