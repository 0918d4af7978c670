package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.statistics.Visibility.EMPTY;
import static org.throughline.statistics.Visibility.HIDDEN;
import static org.throughline.statistics.Visibility.SHOWN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final Protection TEN = Protection.DEFAULT;

    @Test
    void two_small_languages_are_hidden_and_their_school_is_shown_with_its_ends_coded() {
        ProtectedAxis<String> languages = TEN.axis(languages(0, 9, 5), true);

        assertThat(languages.groups()).isEqualTo(Map.of("English", EMPTY, "Spanish", HIDDEN, "Arabic", HIDDEN));
        assertThat(languages.total()).isEqualTo(SHOWN);
        assertThat(TEN.published(new Share(14, 14)).end()).isEqualTo(PublishedShare.End.OR_MORE);
    }

    @Test
    void the_next_smallest_is_hidden_with_a_lone_small_group() {
        assertThat(TEN.axis(languages(30, 9, 12), true).groups())
                .isEqualTo(Map.of("English", SHOWN, "Spanish", HIDDEN, "Arabic", HIDDEN));
    }

    @Test
    void without_a_published_total_a_small_group_needs_no_partner() {
        ProtectedAxis<String> languages = TEN.axis(languages(30, 9, 12), false);

        assertThat(languages.groups()).isEqualTo(Map.of("English", SHOWN, "Spanish", HIDDEN, "Arabic", SHOWN));
        assertThat(languages.total()).isEqualTo(HIDDEN);
    }

    @Test
    void hidden_groups_that_together_stay_under_the_minimum_take_in_the_next_smallest() {
        assertThat(TEN.axis(languages(30, 3, 4), true).groups())
                .isEqualTo(Map.of("English", HIDDEN, "Spanish", HIDDEN, "Arabic", HIDDEN));
    }

    @Test
    void an_empty_group_is_no_partner() {
        assertThat(TEN.axis(languages(30, 9, 0), true).groups())
                .isEqualTo(Map.of("English", HIDDEN, "Spanish", HIDDEN, "Arabic", EMPTY));
    }

    @Test
    void a_small_group_alone_is_hidden_with_its_total() {
        ProtectedAxis<String> languages = TEN.axis(Map.of("Spanish", 9), true);

        assertThat(languages.of("Spanish")).isEqualTo(HIDDEN);
        assertThat(languages.total()).isEqualTo(HIDDEN);
    }

    @Test
    void groups_that_reach_the_minimum_are_all_shown() {
        assertThat(TEN.axis(languages(30, 10, 11), true).groups().values()).containsOnly(SHOWN);
        assertThat(TEN.axis(Map.of("Spanish", 10), true).of("Spanish")).isEqualTo(SHOWN);
        assertThat(TEN.axis(languages(0, 0, 0), true).total()).isEqualTo(EMPTY);
    }

    @Test
    void of_equally_small_partners_the_first_is_hidden() {
        assertThat(TEN.axis(languages(12, 9, 12), true).of("English")).isEqualTo(HIDDEN);
        assertThat(TEN.axis(languages(12, 9, 12), true).of("Arabic")).isEqualTo(SHOWN);
    }

    @Test
    void a_small_school_takes_another_with_it_where_the_district_is_published() {
        Map<String, Integer> schools = new LinkedHashMap<>();
        schools.put("Lincoln", 412);
        schools.put("Harbor", 7);
        schools.put("Roosevelt", 230);
        schools.put("Sequoia", 655);

        ProtectedAxis<String> district = TEN.axis(schools, true);

        assertThat(district.groups()).isEqualTo(
                Map.of("Lincoln", SHOWN, "Harbor", HIDDEN, "Roosevelt", HIDDEN, "Sequoia", SHOWN));
        assertThat(district.groups().keySet()).containsExactlyElementsOf(schools.keySet());
        assertThat(district.total()).isEqualTo(SHOWN);
    }

    @Test
    void no_axis_with_its_total_leaves_a_group_or_fewer_people_than_the_minimum_to_subtraction() {
        Random random = new Random(20261121);
        for (int table = 0; table < 20_000; table++) {
            Map<Integer, Integer> people = new LinkedHashMap<>();
            int groups = 1 + random.nextInt(7);
            for (int group = 0; group < groups; group++) {
                people.put(group, random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 12 : 60));
            }
            ProtectedAxis<Integer> axis = TEN.axis(people, true);

            List<Integer> hidden =
                    people.keySet().stream().filter(group -> axis.of(group) == HIDDEN).map(people::get).toList();
            int total = people.values().stream().mapToInt(Integer::intValue).sum();
            int hiddenPeople = hidden.stream().mapToInt(Integer::intValue).sum();
            people.forEach((group, n) -> {
                if (axis.of(group) == SHOWN) {
                    assertThat(n).isGreaterThanOrEqualTo(10);
                }
                assertThat(axis.of(group) == EMPTY).isEqualTo(n == 0);
            });
            if (axis.total() == SHOWN && !hidden.isEmpty()) {
                assertThat(total).isGreaterThanOrEqualTo(10);
                assertThat(hidden).as("%s", people).hasSizeGreaterThan(1);
                assertThat(hiddenPeople).as("%s", people).isGreaterThanOrEqualTo(10);
                assertThat(hidden).anyMatch(n -> n < 10);
            }
        }
    }

    @Test
    void a_small_group_has_coded_ends_without_an_interval() {
        assertThat(TEN.published(new Share(0, 39)))
                .isEqualTo(new PublishedShare(5, PublishedShare.End.OR_LESS, 39, Optional.empty()));
        assertThat(TEN.published(new Share(2, 39)))
                .isEqualTo(new PublishedShare(5, PublishedShare.End.OR_LESS, 39, Optional.empty()));
        assertThat(TEN.published(new Share(37, 39)))
                .isEqualTo(new PublishedShare(95, PublishedShare.End.OR_MORE, 39, Optional.empty()));
        assertThat(TEN.published(new Share(3, 39)))
                .isEqualTo(new PublishedShare(8, PublishedShare.End.EXACT, 39, Optional.of(new Interval(3, 20))));
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

    @Test
    void nobody_counts_less_than_nothing() {
        assertThatThrownBy(() -> TEN.axis(Map.of("Spanish", -1), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TEN.mayMove(-1, 20)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> languages(int english, int spanish, int arabic) {
        Map<String, Integer> languages = new LinkedHashMap<>();
        languages.put("English", english);
        languages.put("Spanish", spanish);
        languages.put("Arabic", arabic);
        return languages;
    }
}
