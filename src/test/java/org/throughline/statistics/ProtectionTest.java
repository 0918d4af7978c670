package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final Protection TEN = Protection.DEFAULT;

    @Test
    void a_small_group_has_coded_ends_without_an_interval() {
        assertThat(TEN.published(new Share(0, 39)))
                .isEqualTo(new PublishedShare(10, PublishedShare.End.OR_LESS, 39, Optional.empty()));
        assertThat(TEN.published(new Share(4, 39)))
                .isEqualTo(new PublishedShare(10, PublishedShare.End.OR_LESS, 39, Optional.empty()));
        assertThat(TEN.published(new Share(35, 39)))
                .isEqualTo(new PublishedShare(90, PublishedShare.End.OR_MORE, 39, Optional.empty()));
        assertThat(TEN.published(new Share(5, 39)))
                .isEqualTo(new PublishedShare(13, PublishedShare.End.EXACT, 39, Optional.of(new Interval(6, 27))));
        assertThat(TEN.published(new Share(11, 11)))
                .isEqualTo(new PublishedShare(80, PublishedShare.End.OR_MORE, 11, Optional.empty()));
        assertThat(new Protection(12).published(new Share(46, 47)))
                .isEqualTo(new PublishedShare(95, PublishedShare.End.OR_MORE, 47, Optional.empty()));
    }

    @Test
    void a_coded_end_stands_for_several_numbers_of_people() {
        for (int minimum = Protection.FLOOR; minimum <= 20; minimum++) {
            for (int n = minimum; n < 4 * minimum; n++) {
                Protection protection = new Protection(minimum);
                Share one = new Share(1, n);
                Share butOne = new Share(n - 1, n);
                assertThat(protection.published(one).end()).as("one of %d", n).isEqualTo(PublishedShare.End.OR_LESS);
                assertThat(protection.published(butOne).end()).as("all but one of %d", n).isEqualTo(PublishedShare.End.OR_MORE);
            }
        }
    }

    @Test
    void the_words_of_a_share_leave_open_what_they_stand_for() {
        for (int n = 10; n < 250; n += 7) {
            for (int favorable = 0; favorable <= n; favorable++) {
                PublishedShare words = TEN.published(new Share(favorable, n));
                int people = n;
                int[] alike = IntStream.rangeClosed(0, n).filter(other -> {
                    PublishedShare said = TEN.published(new Share(other, people));
                    return said.perCent() == words.perCent() && said.end() == words.end();
                }).toArray();
                assertThat(words.least()).as("%s", words).isEqualTo(alike[0]);
                assertThat(words.most()).as("%s", words).isEqualTo(alike[alike.length - 1]);
            }
        }
    }

    @Test
    void a_group_of_four_times_the_minimum_has_exact_ends() {
        assertThat(TEN.published(new Share(40, 40)))
                .isEqualTo(new PublishedShare(100, PublishedShare.End.EXACT, 40, Optional.of(new Interval(91, 100))));
    }

    @Test
    void a_group_under_the_minimum_has_no_published_share() {
        assertThatThrownBy(() -> TEN.published(new Share(3, 9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void while_a_campaign_is_open_a_small_group_moves_in_steps_of_the_minimum() {
        assertThat(TEN.mayMove(0, 9)).isFalse();
        assertThat(TEN.mayMove(0, 10)).isTrue();
        assertThat(TEN.mayMove(10, 19)).isFalse();
        assertThat(TEN.mayMove(10, 20)).isTrue();
        assertThat(TEN.mayMove(30, 39)).isFalse();
        assertThat(TEN.mayMove(30, 40)).isTrue();
        assertThat(TEN.mayMove(40, 41)).isTrue();
        assertThat(TEN.mayMove(20, 12)).isFalse();
    }

    @Test
    void no_district_goes_under_the_floor() {
        assertThat(new Protection(5).minimum()).isEqualTo(5);
        assertThatThrownBy(() -> new Protection(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
