package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;

class SteppingTest {

    private static final UUID ITEM = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Kind ARABIC = kind("ar");
    private static final Kind ENGLISH = kind("en");

    @Test
    void a_kind_is_taken_in_once_it_is_full() {
        assertThat(step(Map.of(), Map.of(ARABIC, 9, ENGLISH, 10))).isEqualTo(Map.of(ENGLISH, 10));
    }

    @Test
    void a_large_kind_follows_each_answer() {
        assertThat(step(Map.of(ENGLISH, 60), Map.of(ENGLISH, 61))).isEqualTo(Map.of(ENGLISH, 61));
    }

    @Test
    void a_small_kind_moves_by_the_minimum() {
        assertThat(step(Map.of(ARABIC, 12), Map.of(ARABIC, 21))).isEqualTo(Map.of(ARABIC, 12));
        assertThat(step(Map.of(ARABIC, 12), Map.of(ARABIC, 22))).isEqualTo(Map.of(ARABIC, 22));
    }

    @Test
    void what_counts_toward_one_commitment_moves_together() {
        Map<UUID, Map<Kind, Tally>> before = Map.of(ITEM, Map.of(ARABIC, tally(12)), OTHER, Map.of(ARABIC, tally(11)));
        Map<UUID, Map<Kind, Tally>> now = Map.of(ITEM, Map.of(ARABIC, tally(22)), OTHER, Map.of(ARABIC, tally(20)));

        assertThat(new Stepping(Protection.DEFAULT, List.of(ITEM, OTHER), before, now).decide()).isEqualTo(before);
    }

    @Test
    void of_a_raised_minimum_nothing_under_it_stays() {
        assertThat(new Stepping(new Protection(15), List.of(ITEM), Map.of(ITEM, Map.of(ARABIC, tally(12))), Map.of(ITEM, Map.of(ARABIC, tally(14)))).decide()).isEmpty();
    }

    @Test
    void two_looks_never_differ_by_a_few_people_of_a_small_group() {
        Random random = new Random(20261127);
        Map<Kind, Integer> came = new TreeMap<>();
        Map<Kind, Integer> shown = Map.of();
        for (int look = 0; look < 2_000; look++) {
            came.merge(kind("l" + random.nextInt(8)), random.nextInt(4), Integer::sum);
            Map<Kind, Integer> next = step(shown, came);
            Map<Kind, Integer> last = shown;
            next.forEach((kind, n) -> {
                int more = n - last.getOrDefault(kind, 0);
                assertThat(n).isGreaterThanOrEqualTo(10);
                assertThat(more == 0 || more >= 10 || n >= 40).as("%s from %s to %s", kind, last.get(kind), n).isTrue();
            });
            shown = next;
        }
        assertThat(shown).hasSize(8);
    }

    private static Map<Kind, Integer> step(Map<Kind, Integer> before, Map<Kind, Integer> now) {
        Map<Kind, Integer> taken = new HashMap<>();
        new Stepping(Protection.DEFAULT, List.of(ITEM), Map.of(ITEM, tallies(before)), Map.of(ITEM, tallies(now))).decide()
                .getOrDefault(ITEM, Map.of()).forEach((kind, tally) -> taken.put(kind, tally.people()));
        return taken;
    }

    private static Map<Kind, Tally> tallies(Map<Kind, Integer> people) {
        Map<Kind, Tally> tallies = new TreeMap<>();
        people.forEach((kind, n) -> tallies.put(kind, tally(n)));
        return tallies;
    }

    private static Tally tally(int people) {
        return new Tally(people, Map.of(1, people), 0, people);
    }

    private static Kind kind(String language) {
        return new Kind(new UUID(1, 1), "high", Kind.UNKNOWN, language, Kind.NOT_IN_GROUP);
    }
}
