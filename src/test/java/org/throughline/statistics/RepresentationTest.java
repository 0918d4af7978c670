package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Representation.Group;

class RepresentationTest {

    @Test
    void chi_squared_is_that_of_the_table_of_groups_by_answered() {
        // by hand: 100 asked of each, 60 and 40 answered; each of the four cells is 10 off its 50
        Representation two = Representation.of(List.of(new Group("a", 100, 60), new Group("b", 100, 40)));

        assertThat(two.chiSquared()).isCloseTo(8.0, within(1e-9));
        assertThat(two.freedom()).isEqualTo(1);
        assertThat(two.alarming()).as("sqrt(8) is under 3").isFalse();
    }

    @Test
    void the_critical_value_is_that_of_the_tables() {
        assertThat(Representation.critical(1)).isCloseTo(6.635, within(0.11));
        assertThat(Representation.critical(5)).isCloseTo(15.086, within(0.05));
        assertThat(Representation.critical(19)).isCloseTo(36.191, within(0.05));
    }

    @Test
    void a_group_that_answers_less_is_named_with_both_its_shares() {
        Representation of = Representation.of(List.of(new Group("en", 800, 480), new Group("es", 200, 60)));

        assertThat(of.alarming()).isTrue();
        assertThat(of.gaps()).filteredOn(gap -> gap.name().equals("es")).singleElement().satisfies(gap -> {
            assertThat(gap.less()).isTrue();
            assertThat(gap.ofAsked()).isCloseTo(20, within(1e-9));
            assertThat(gap.ofAnswers()).isCloseTo(11.111, within(0.001));
            // of a two by two table the residual squared is chi-squared
            assertThat(gap.residual() * gap.residual()).isCloseTo(of.chiSquared(), within(1e-9));
        });
    }

    @Test
    void few_people_and_equal_rates_alarm_nobody() {
        assertThat(Representation.of(List.of(new Group("en", 40, 20), new Group("es", 6, 1))).alarming()).isFalse();
        assertThat(Representation.of(List.of(new Group("en", 4000, 2000), new Group("es", 600, 300))).alarming()).isFalse();
        assertThat(Representation.of(List.of(new Group("en", 40, 0), new Group("es", 6, 0))).alarming()).isFalse();
        assertThat(Representation.of(List.of()).alarming()).isFalse();
    }
}
