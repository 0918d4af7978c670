package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YesNoTest {

    @Test
    void counts_of_ratings_agree_with_the_ratings_themselves() {
        Random random = new Random(3);
        for (int run = 0; run < 50; run++) {
            List<List<Integer>> ratings = new ArrayList<>();
            List<YesNo> counted = new ArrayList<>();
            for (int i = 0; i < 5 + random.nextInt(40); i++) {
                int raters = 1 + random.nextInt(3);
                int yes = random.nextInt(raters + 1);
                int units = 1 + random.nextInt(4);
                counted.add(new YesNo(raters, yes, units));
                IntStream.range(0, units).forEach(unit -> ratings.add(IntStream.range(0, raters).mapToObj(rater -> rater < yes ? 1 : 0).toList()));
            }

            Reliability reliability = YesNo.alpha(counted);
            Reliability one = new Ratings(ratings).alpha(Ratings.Scale.NOMINAL);

            assertThat(reliability.units()).isEqualTo(one.units());
            assertThat(reliability.value().isPresent()).isEqualTo(one.value().isPresent());
            assertThat(reliability.value().orElse(0)).isCloseTo(one.value().orElse(0), within(1e-12));
        }
    }

    @Test
    void without_variance_or_with_few_units_nothing_is_said() {
        assertThat(YesNo.alpha(List.of(new YesNo(2, 2, 40))).value()).isEmpty();
        assertThat(YesNo.alpha(List.of(new YesNo(2, 2, 4), new YesNo(2, 0, 4))).value()).isEmpty();
        assertThat(YesNo.alpha(List.of())).isEqualTo(new Reliability(java.util.OptionalDouble.empty(), 0));
        assertThatThrownBy(() -> new YesNo(2, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
