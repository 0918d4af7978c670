package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void per_cents_are_whole_and_rounded_half_up() {
        assertThat(new Share(1, 3).perCent()).isEqualTo(33);
        assertThat(new Share(1, 8).perCent()).isEqualTo(13);
        assertThat(new Share(2, 3).perCent()).isEqualTo(67);
        assertThat(new Share(Integer.MAX_VALUE, Integer.MAX_VALUE).perCent()).isEqualTo(100);
    }

    /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
    @Test
    void the_interval_is_wilsons_score_interval() {
        assertThat(new Share(81, 263).interval()).isEqualTo(new Interval(26, 37));     // .2553 to .3662
        assertThat(new Share(15, 148).interval()).isEqualTo(new Interval(6, 16));      // .0624 to .1605
        assertThat(new Share(0, 20).interval()).isEqualTo(new Interval(0, 16));        // .0000 to .1611
        assertThat(new Share(1, 29).interval()).isEqualTo(new Interval(1, 17));        // .0061 to .1718
    }

    @Test
    void the_interval_has_width_even_where_all_agree() {
        assertThat(new Share(20, 20).interval()).isEqualTo(new Interval(84, 100));
        assertThat(new Share(1, 1).interval()).isEqualTo(new Interval(21, 100));
    }

    @Test
    void a_share_lies_in_its_own_interval() {
        for (int n = 1; n <= 200; n++) {
            for (int favorable = 0; favorable <= n; favorable++) {
                Share share = new Share(favorable, n);
                assertThat(share.perCent()).isBetween(share.interval().low(), share.interval().high());
            }
        }
    }

    @Test
    void there_is_no_share_of_nobody_nor_of_more_than_all() {
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
