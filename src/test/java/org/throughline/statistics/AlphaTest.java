package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AlphaTest {

    private static Alpha.Gate gate(double alpha, long people) {
        return new Alpha(OptionalDouble.of(alpha), 4, people).gate();
    }

    @Test
    void the_gate_judges_by_people_first_and_then_by_the_value_as_it_is() {
        assertThat(gate(.95, Alpha.FEWEST_PEOPLE - 1)).isEqualTo(Alpha.Gate.NOT_AVAILABLE);
        assertThat(gate(.95, Alpha.FEWEST_PEOPLE)).isEqualTo(Alpha.Gate.REPORT);
        assertThat(gate(.599999, 500)).isEqualTo(Alpha.Gate.DO_NOT_REPORT);
        assertThat(gate(.60, 500)).isEqualTo(Alpha.Gate.WITH_CAUTION);
        assertThat(gate(.699999, 500)).isEqualTo(Alpha.Gate.WITH_CAUTION);
        assertThat(gate(.70, 500)).isEqualTo(Alpha.Gate.REPORT);
        assertThat(gate(-.4, 500)).isEqualTo(Alpha.Gate.DO_NOT_REPORT);
    }

    @Test
    void there_is_none_of_one_item_nor_where_all_said_the_same() {
        ScaleSums same = ScaleSums.none(2);
        ScaleSums single = ScaleSums.none(1);
        for (int i = 0; i < 40; i++) {
            same = same.with(List.of(3, 3));
            single = single.with(List.of(1 + i % 5));
        }

        assertThat(same.alpha()).isEqualTo(new Alpha(OptionalDouble.empty(), 2, 40));
        assertThat(single.alpha().value()).isEmpty();
        assertThat(ScaleSums.none(3).alpha().gate()).isEqualTo(Alpha.Gate.NOT_AVAILABLE);
    }

    @Test
    void items_that_always_agree_have_an_alpha_of_one_and_opposite_ones_less_than_none() {
        ScaleSums alike = ScaleSums.none(2);
        ScaleSums opposite = ScaleSums.none(2);
        for (int i = 0; i < 40; i++) {
            alike = alike.with(List.of(1 + i % 4, 1 + i % 4));
            opposite = opposite.with(List.of(1 + i % 4, 4 - i % 2));
        }

        assertThat(alike.alpha().value().orElseThrow()).isEqualTo(1.0);
        assertThat(opposite.alpha().value().orElseThrow()).isNegative();
    }
}
