package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.statistics.Ratings.Scale.NOMINAL;
import static org.throughline.statistics.Ratings.Scale.ORDINAL;
import static org.throughline.statistics.Reliability.Verdict.NOT_AVAILABLE;
import static org.throughline.statistics.Reliability.Verdict.NOT_YET_RELIABLE;
import static org.throughline.statistics.Reliability.Verdict.RELIABLE;
import static org.throughline.statistics.Reliability.Verdict.TENTATIVE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RatingsTest {

    /** Krippendorff, "Computing Krippendorff's alpha-reliability" (2011): 4 observers, 12 units, missing data. */
    private static final Ratings PUBLISHED = observed(
            "123321412...",
            "1233224125.3",
            ".3332342251.",
            "12332441251.");

    @Test
    void the_published_example_gives_the_published_alphas() {
        assertThat(PUBLISHED.alpha(NOMINAL).value().orElseThrow()).isCloseTo(0.743, within(0.0005));
        assertThat(PUBLISHED.alpha(ORDINAL).value().orElseThrow()).isCloseTo(0.815, within(0.0005));
        assertThat(PUBLISHED.alpha(NOMINAL).verdict()).isEqualTo(TENTATIVE);
        assertThat(PUBLISHED.alpha(ORDINAL).verdict()).isEqualTo(RELIABLE);
    }

    @Test
    void a_unit_that_one_observer_rated_says_nothing() {
        assertThat(PUBLISHED.doublyRated()).isEqualTo(11);
        List<List<Integer>> more = new ArrayList<>(PUBLISHED.units());
        more.add(List.of(4));
        more.add(List.of());

        assertThat(new Ratings(more).alpha(ORDINAL)).isEqualTo(PUBLISHED.alpha(ORDINAL));
    }

    @Test
    void who_rated_and_in_which_order_is_of_no_account() {
        List<List<Integer>> units = new ArrayList<>();
        for (List<Integer> unit : PUBLISHED.units()) {
            List<Integer> turned = new ArrayList<>(unit);
            Collections.reverse(turned);
            units.add(turned);
        }
        Collections.reverse(units);

        assertThat(new Ratings(units).alpha(ORDINAL).value().orElseThrow())
                .isCloseTo(PUBLISHED.alpha(ORDINAL).value().orElseThrow(), within(1e-12));
    }

    @Test
    void full_agreement_on_varied_units_is_one() {
        Ratings ratings = observed("1231231231", "1231231231", "1231231231");

        assertThat(ratings.alpha(NOMINAL).value()).hasValue(1.0);
        assertThat(ratings.alpha(ORDINAL).verdict()).isEqualTo(RELIABLE);
    }

    @Test
    void observers_who_never_agree_are_worse_than_chance() {
        Ratings ratings = observed("1212121212", "2121212121");

        assertThat(ratings.alpha(NOMINAL).value().orElseThrow()).isCloseTo(-0.9, within(1e-12));
        assertThat(ratings.alpha(NOMINAL).verdict()).isEqualTo(NOT_YET_RELIABLE);
    }

    @Test
    void without_variance_there_is_no_alpha_although_all_agree() {
        Ratings ratings = observed("222222222222", "222222222222");

        assertThat(ratings.alpha(NOMINAL).value()).isEmpty();
        assertThat(ratings.alpha(ORDINAL).value()).isEmpty();
        assertThat(ratings.alpha(ORDINAL).verdict()).isEqualTo(NOT_AVAILABLE);
    }

    @Test
    void with_fewer_than_ten_doubly_rated_units_there_is_no_alpha() {
        assertThat(observed("123123123", "123123123").alpha(NOMINAL).verdict()).isEqualTo(NOT_AVAILABLE);
        assertThat(observed("1231231231", "123123123.").alpha(NOMINAL).value()).isEmpty();
        assertThat(new Ratings(List.of()).alpha(NOMINAL)).isEqualTo(new Reliability(OptionalDouble.empty(), 0));
    }

    @Test
    void verdicts_change_at_their_bounds() {
        assertThat(new Reliability(OptionalDouble.of(0.6669), 12).verdict()).isEqualTo(NOT_YET_RELIABLE);
        assertThat(new Reliability(OptionalDouble.of(0.667), 12).verdict()).isEqualTo(TENTATIVE);
        assertThat(new Reliability(OptionalDouble.of(0.7999), 12).verdict()).isEqualTo(TENTATIVE);
        assertThat(new Reliability(OptionalDouble.of(0.80), 12).verdict()).isEqualTo(RELIABLE);
    }

    /** A line an observer, a character a unit, a dot where the rating is missing. */
    private static Ratings observed(String... observers) {
        return new Ratings(IntStream.range(0, observers[0].length())
                .mapToObj(unit -> List.of(observers).stream()
                        .map(observer -> observer.charAt(unit))
                        .filter(rating -> rating != '.')
                        .map(Character::getNumericValue)
                        .toList())
                .toList());
    }
}
