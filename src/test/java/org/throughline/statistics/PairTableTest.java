package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.statistics.PairTable.Weights.LINEAR;
import static org.throughline.statistics.PairTable.Weights.QUADRATIC;
import static org.throughline.statistics.PairTable.Weights.UNWEIGHTED;
import static org.throughline.statistics.Reliability.Verdict.NOT_AVAILABLE;
import static org.throughline.statistics.Reliability.Verdict.NOT_YET_RELIABLE;

import java.util.List;

import org.junit.jupiter.api.Test;

class PairTableTest {

    @Test
    void the_prevalence_trap_agrees_at_ninety_per_cent_with_a_negative_kappa() {
        PairTable pair = new PairTable(List.of(List.of(36, 2), List.of(2, 0)));

        assertThat(pair.agreement().orElseThrow().perCent()).isEqualTo(90);
        assertThat(pair.prevalence(0).orElseThrow().perCent()).isEqualTo(95);
        assertThat(pair.kappa(UNWEIGHTED).value().orElseThrow()).isCloseTo(-0.05, within(0.005));
        assertThat(pair.kappa(UNWEIGHTED).verdict()).isEqualTo(NOT_YET_RELIABLE);
    }

    @Test
    void kappa_tells_apart_pairs_that_agree_equally_often() {
        assertThat(kappa(UNWEIGHTED, List.of(List.of(20, 5), List.of(10, 15)))).isCloseTo(0.40, within(1e-12));
        assertThat(kappa(UNWEIGHTED, List.of(List.of(45, 15), List.of(25, 15)))).isCloseTo(0.1304, within(0.00005));
        assertThat(kappa(UNWEIGHTED, List.of(List.of(25, 35), List.of(5, 35)))).isCloseTo(0.2593, within(0.00005));
    }

    @Test
    void of_two_categories_weights_make_no_difference() {
        assertThat(kappa(QUADRATIC, List.of(List.of(20, 5), List.of(10, 15)))).isCloseTo(0.40, within(1e-12));
        assertThat(kappa(LINEAR, List.of(List.of(20, 5), List.of(10, 15)))).isCloseTo(0.40, within(1e-12));
    }

    @Test
    void weighted_kappa_forgives_neighbors() {
        // lines add up to 12, 10 and 8; 12 of 30 units are one step apart, none two
        List<Integer> low = List.of(8, 4, 0);
        List<Integer> middle = List.of(4, 4, 2);
        List<Integer> high = List.of(0, 2, 6);

        assertThat(kappa(UNWEIGHTED, List.of(low, middle, high))).isCloseTo(1 - 12 * 30 / 592.0, within(1e-12));
        assertThat(kappa(LINEAR, List.of(low, middle, high))).isCloseTo(1 - 12 * 30 / 784.0, within(1e-12));
        assertThat(kappa(QUADRATIC, List.of(low, middle, high))).isCloseTo(1 - 12 * 30 / 1168.0, within(1e-12));
    }

    @Test
    void without_variance_there_is_no_kappa_although_both_agree() {
        PairTable pair = new PairTable(List.of(List.of(40, 0), List.of(0, 0)));

        assertThat(pair.agreement().orElseThrow().perCent()).isEqualTo(100);
        assertThat(pair.kappa(UNWEIGHTED).verdict()).isEqualTo(NOT_AVAILABLE);
    }

    @Test
    void with_fewer_than_ten_units_there_is_no_kappa() {
        assertThat(new PairTable(List.of(List.of(5, 0), List.of(0, 4))).kappa(LINEAR).value()).isEmpty();
        assertThat(new PairTable(List.of(List.of(5, 0), List.of(0, 5))).kappa(LINEAR).value()).hasValue(1.0);
    }

    @Test
    void where_both_rated_nothing_there_is_no_agreement() {
        PairTable pair = new PairTable(List.of(List.of(0, 0), List.of(0, 0)));

        assertThat(pair.agreement()).isEmpty();
        assertThat(pair.prevalence(1)).isEmpty();
        assertThat(pair.kappa(UNWEIGHTED).value()).isEmpty();
    }

    @Test
    void a_table_that_is_not_square_or_counts_below_nothing_is_refused() {
        assertThatThrownBy(() -> new PairTable(List.of(List.of(1, 2)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairTable(List.of(List.of(-1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double kappa(PairTable.Weights weights, List<List<Integer>> rows) {
        return new PairTable(rows).kappa(weights).value().orElseThrow();
    }
}
