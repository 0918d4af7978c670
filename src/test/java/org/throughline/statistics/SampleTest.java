package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void the_error_shrinks_to_nothing_as_everybody_is_heard() {
        // 1, 2, 3, 4 and 5: a variance of 2.5
        assertThat(new Sample(5, 15, 55, 1_000_000_000).mean().standardError()).isCloseTo(Math.sqrt(.5), within(1e-8));
        assertThat(new Sample(5, 15, 55, 10).mean().standardError()).isCloseTo(.5, within(1e-12));
        assertThat(new Sample(5, 15, 55, 5).mean()).isEqualTo(new Estimate(3, 0, 5));
    }

    @Test
    void one_person_of_many_has_no_error_that_anybody_knows() {
        assertThat(new Sample(1, 4, 16, 7).mean().standardError()).isNaN();
        assertThat(new Sample(1, 4, 16, 1).mean().standardError()).isZero();
        assertThatThrownBy(() -> new Sample(0, 0, 0, 7).mean()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample(8, 8, 8, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void strata_count_as_their_people_do_whoever_answered() {
        Estimate both = Sample.stratified(List.of(Sample.share(40, 50, 100), Sample.share(0, 5, 900)));

        assertThat(both.value()).isCloseTo(.08, within(1e-12));
        assertThat(both.people()).isEqualTo(55);
    }

    @Test
    void scores_are_means_of_what_people_answered_where_that_is_at_least_half() {
        // two people with all of four items, 12 and 16; one with two, 2; one with one
        ScaleScores scores = new ScaleScores(4, Map.of(4, new ScaleScores.Sums(2, 28, 400), 2, new ScaleScores.Sums(1, 2, 4), 1, new ScaleScores.Sums(1, 4, 16)));

        assertThat(scores.people()).isEqualTo(3);
        assertThat(scores.sample(3).mean().value()).isCloseTo((3 + 4 + 1) / 3.0, within(1e-12));
        assertThat(scores.sample(3).squares()).isCloseTo(9 + 16 + 1, within(1e-12));
        assertThat(scores.plus(scores).people()).isEqualTo(6);
    }

    @Test
    void shares_of_a_known_number_of_people_have_narrower_intervals_and_weights_widen_them() {
        Share share = new Share(81, 263);

        assertThat(share.interval(Long.MAX_VALUE, 1)).isEqualTo(share.interval());
        assertThat(share.interval(300, 1)).isEqualTo(new Interval(29, 33));
        assertThat(share.interval(263, 1)).isEqualTo(new Interval(31, 31));
        // a design effect of four counts a quarter of the people
        assertThat(share.interval(Long.MAX_VALUE, 4)).isEqualTo(new Interval(21, 43));
    }

    /** Newcombe (1998), table II, examples (a) and (c), method 10. */
    @Test
    void the_interval_of_a_difference_is_made_of_the_two() {
        Difference a = Difference.between(figure(56, 70), figure(48, 80));
        Difference c = Difference.between(figure(9, 10), figure(3, 10));

        assertThat(a.low()).isCloseTo(5.24, within(.005));
        assertThat(a.high()).isCloseTo(33.39, within(.005));
        assertThat(a.named()).isTrue();
        assertThat(c.low()).isCloseTo(17.05, within(.005));
        assertThat(c.high()).isCloseTo(80.90, within(.005));
        assertThat(Difference.between(figure(5, 10), figure(6, 10)).named()).isFalse();
    }

    private static Difference.Figure figure(int counted, int of) {
        double p = (double) counted / of;
        double zz = Share.Z_95 * Share.Z_95;
        double half = Share.Z_95 * Math.sqrt(p * (1 - p) / of + zz / (4.0 * of * of));
        return new Difference.Figure(100 * p, 100 * (p + zz / (2 * of) - half) / (1 + zz / of), 100 * (p + zz / (2 * of) + half) / (1 + zz / of));
    }
}
