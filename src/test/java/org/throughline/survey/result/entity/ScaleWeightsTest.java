package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.statistics.ScaleScores;
import org.throughline.survey.result.entity.ScaleWeights.Enrolled;

class ScaleWeightsTest {

    private static final UUID OAK = new UUID(1, 1);
    private static final UUID ELM = new UUID(1, 2);
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "so");

    private final ScaleTables tables = new ScaleTables(Protection.DEFAULT, new PublishedSet(true, false, PublishedSet.Down.SCHOOL, PublishedSet.Down.NOT, PublishedSet.Down.NOT));

    @Test
    void a_school_where_few_answered_counts_as_much_as_it_has_people() {
        Map<Kind, ScaleScores> table = new TreeMap<>(Map.of(kind(OAK, "en"), people(90, 4), kind(ELM, "en"), people(30, 1)));

        ScaleWeights weighted = ScaleWeights.of(1, table, tables.tellable(table), List.of(new Enrolled(OAK, "en", 100), new Enrolled(ELM, "en", 100))).orElseThrow();

        assertThat(weighted.estimate().value()).isCloseTo(2.5, within(1e-9));
        assertThat(weighted.raking().designEffect()).isCloseTo(4.0 / 3, within(1e-9));
    }

    @Test
    void without_somebody_enrolled_or_enough_who_answered_there_are_none() {
        Map<Kind, ScaleScores> table = new TreeMap<>(Map.of(kind(OAK, "en"), people(9, 4)));

        assertThat(ScaleWeights.of(1, table, tables.tellable(table), List.of(new Enrolled(OAK, "en", 100)))).isEmpty();
        assertThat(ScaleWeights.of(1, table, Set.of(Place.ALL), List.of())).isEmpty();
    }

    /** People go around among hidden groups so that every shown number stays: a reader of weighted figures cannot tell. */
    @Test
    void whatever_is_hidden_makes_no_difference_to_any_weighted_figure() {
        Random random = new Random(20261123);
        int moved = 0;
        for (int round = 0; round < 300; round++) {
            Map<Kind, ScaleScores> table = new TreeMap<>();
            List<Enrolled> enrolled = new ArrayList<>();
            int schools = 2 + random.nextInt(6);
            for (int school = 0; school < schools; school++) {
                for (String language : LANGUAGES) {
                    int people = random.nextInt(4) == 0 ? random.nextInt(10) : random.nextInt(60);
                    if (people > 0) {
                        table.put(kind(new UUID(1, school), language), people(people, 3));
                    }
                    enrolled.add(new Enrolled(new UUID(1, school), language, 1 + random.nextInt(150)));
                }
            }
            Set<Place> shown = tables.tellable(table);
            Map<Kind, ScaleScores> other = new TreeMap<>(table);
            boolean changed = goneAround(random, other, shown);
            if (changed) {
                moved++;
                assertThat(sums(other, shown)).as("round %s: what is shown", round).isEqualTo(sums(table, shown));
            }
            Optional<ScaleWeights> told = ScaleWeights.of(1, table, shown, enrolled);
            Optional<ScaleWeights> toldOfOther = ScaleWeights.of(1, other, shown, enrolled);
            assertThat(toldOfOther.map(ScaleWeights::estimate)).as("round %s", round).isEqualTo(told.map(ScaleWeights::estimate));
            assertThat(toldOfOther.map(one -> one.raking().designEffect() + " " + one.raking().trimmed() + " " + one.raking().uncovered()))
                    .isEqualTo(told.map(one -> one.raking().designEffect() + " " + one.raking().trimmed() + " " + one.raking().uncovered()));
        }
        assertThat(moved).as("tables with people who can go around").isGreaterThan(30);
    }

    /** One person each from two hidden groups of two schools changes places with the other's language. */
    private static boolean goneAround(Random random, Map<Kind, ScaleScores> table, Set<Place> shown) {
        List<Kind> hidden = new ArrayList<>(table.keySet().stream().filter(kind -> !shown.contains(new Place(kind.school(), "language", kind.language()))).toList());
        Collections.shuffle(hidden, random);
        for (Kind one : hidden) {
            for (Kind other : hidden) {
                Kind back = kind(one.school(), other.language());
                Kind forth = kind(other.school(), one.language());
                boolean around = !one.school().equals(other.school()) && !one.language().equals(other.language()) && hidden.contains(back) && hidden.contains(forth);
                if (around && table.get(one).people() > 1 && table.get(other).people() > 1) {
                    table.merge(one, people(-1, 3), ScaleScores::plus);
                    table.merge(other, people(-1, 3), ScaleScores::plus);
                    table.merge(back, people(1, 3), ScaleScores::plus);
                    table.merge(forth, people(1, 3), ScaleScores::plus);
                    return true;
                }
            }
        }
        return false;
    }

    private Map<Place, Long> sums(Map<Kind, ScaleScores> table, Set<Place> shown) {
        Map<Place, Long> sums = new HashMap<>();
        tables.sums(table).forEach((place, scores) -> {
            if (shown.contains(place)) {
                sums.put(place, scores.people());
            }
        });
        return sums;
    }

    private static Kind kind(UUID school, String language) {
        return new Kind(school, Kind.UNKNOWN, Kind.UNKNOWN, language, Kind.NOT_IN_GROUP);
    }

    private static ScaleScores people(int people, int value) {
        return new ScaleScores(1, Map.of(1, new ScaleScores.Sums(people, (long) people * value, (long) people * value * value)));
    }
}
