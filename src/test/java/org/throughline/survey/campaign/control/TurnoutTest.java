package org.throughline.survey.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnoutTest {

    private static TurnoutQueries.Rate rate(String name, long asked) {
        return new TurnoutQueries.Rate(null, name, asked, asked, null, null, null, false);
    }

    private static List<String> hidden(TurnoutQueries.Rate... rates) {
        return TurnoutQueries.protectedOf(List.of(rates), Set.of(), 10).stream().filter(TurnoutQueries.Rate::hidden).map(TurnoutQueries.Rate::name).toList();
    }

    @Test
    void a_small_group_takes_the_next_smallest_with_it() {
        assertThat(hidden(rate("en", 400), rate("es", 60), rate("ar", 7))).containsExactly("es", "ar");
    }

    @Test
    void small_groups_that_are_many_together_take_nobody_else_with_them() {
        assertThat(hidden(rate("en", 400), rate("es", 60), rate("ar", 7), rate("vi", 6))).containsExactly("ar", "vi");
    }

    @Test
    void two_tiny_groups_are_too_few_together() {
        assertThat(hidden(rate("en", 400), rate("es", 60), rate("ar", 2), rate("vi", 1))).containsExactly("es", "ar", "vi");
    }

    @Test
    void a_group_is_as_small_as_the_least_of_its_numbers_that_count_anybody() {
        TurnoutQueries.Rate few = new TurnoutQueries.Rate(null, "pl", 25, 9, null, null, null, false);
        TurnoutQueries.Rate once = new TurnoutQueries.Rate(null, "uk", 40, 30, 20L, 4L, null, false);
        TurnoutQueries.Rate silent = new TurnoutQueries.Rate(null, "vi", 12, 0, 15L, 0L, null, false);

        assertThat(hidden(rate("en", 400), rate("es", 60), few)).containsExactly("es", "pl");
        assertThat(hidden(rate("en", 400), rate("es", 60), once)).containsExactly("es", "uk");
        assertThat(hidden(rate("en", 400), rate("es", 60), silent)).as("silence is seen").isEmpty();
    }

    @Test
    void a_group_that_figures_hide_is_hidden_here_too() {
        assertThat(TurnoutQueries.protectedOf(List.of(rate("en", 400), rate("es", 60), rate("vi", 12), rate("ar", 8)), Set.of("vi"), 10))
                .filteredOn(TurnoutQueries.Rate::hidden).extracting(TurnoutQueries.Rate::name).containsExactly("vi", "ar");
        assertThat(TurnoutQueries.protectedOf(List.of(rate("en", 400), rate("es", 60), rate("vi", 12)), Set.of("vi"), 10))
                .filteredOn(TurnoutQueries.Rate::hidden).extracting(TurnoutQueries.Rate::name).as("never alone").containsExactly("es", "vi");
    }

    @Test
    void large_groups_stay_and_a_hidden_one_has_no_figure() {
        assertThat(hidden(rate("en", 400), rate("es", 60))).isEmpty();
        assertThat(TurnoutQueries.protectedOf(List.of(rate("ar", 3)), Set.of(), 10)).singleElement().satisfies(one -> {
            assertThat(one.asked()).isZero();
            assertThat(one.answered()).isZero();
        });
    }
}
