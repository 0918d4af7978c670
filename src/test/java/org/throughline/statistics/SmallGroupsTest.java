package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.statistics.SmallGroups.EVERYBODY;
import static org.throughline.statistics.Visibility.EMPTY;
import static org.throughline.statistics.Visibility.HIDDEN;
import static org.throughline.statistics.Visibility.SHOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

class SmallGroupsTest {

    private static final Protection TEN = Protection.DEFAULT;
    private static final Protection FIVE = new Protection(5);

    @Test
    void two_small_languages_are_hidden_and_their_school_is_shown() {
        Decision<String> decided = languages(0, 9, 5);

        assertThat(drawn(decided, "Oak")).isEqualTo("- h h of .");
        assertThat(TEN.published(new Share(14, 14)).end()).isEqualTo(PublishedShare.End.OR_MORE);
    }

    @Test
    void the_next_smallest_is_hidden_with_a_lone_small_group() {
        assertThat(drawn(languages(30, 9, 12), "Oak")).isEqualTo(". h h of .");
    }

    @Test
    void hidden_groups_that_together_stay_under_the_minimum_take_in_the_next_smallest() {
        assertThat(drawn(languages(30, 3, 4), "Oak")).isEqualTo("h h h of .");
    }

    @Test
    void an_empty_group_is_the_last_partner() {
        assertThat(drawn(languages(30, 9, 0), "Oak")).isEqualTo("h h - of .");
    }

    @Test
    void groups_that_reach_the_minimum_are_all_shown() {
        assertThat(drawn(languages(30, 10, 11), "Oak")).isEqualTo(". . . of .");
    }

    @Test
    void of_too_few_people_nothing_may_be_read() {
        assertThat(drawn(languages(0, 9, 0), "Oak")).isEqualTo("- h - of h");
        assertThat(languages(0, 9, 0).rests()).isEmpty();
    }

    @Test
    void a_small_school_takes_another_with_it() {
        Decision<String> decided = schools(Map.of("Lincoln", 412, "Harbor", 7, "Roosevelt", 230, "Sequoia", 655));

        assertThat(List.of("Lincoln", "Harbor", "Roosevelt", "Sequoia", "all")).extracting(school -> decided.of(school, EVERYBODY, EVERYBODY))
                .containsExactly(SHOWN, HIDDEN, HIDDEN, SHOWN, SHOWN);
        assertThat(decided.rests()).singleElement().satisfies(rest -> assertThat(rest.places()).containsExactlyInAnyOrder("Harbor", "Roosevelt"));
    }

    @Test
    void a_hidden_school_tells_of_no_group_not_even_which_are_empty() {
        Map<String, String> parents = Map.of("Oak", "all", "Elm", "all", "Ash", "all");
        List<Atom<String>> atoms = List.of(atom("Oak", "en", 4), atom("Elm", "en", 40), atom("Elm", "es", 30), atom("Ash", "en", 90), atom("Ash", "es", 80));

        Decision<String> decided = new SmallGroups<>(TEN, parents, Map.of("language", 1)).decide(atoms);

        assertThat(decided.of("Oak", "language", "es")).isEqualTo(HIDDEN);
        assertThat(decided.of("Oak", "language", "en")).isEqualTo(HIDDEN);
    }

    @Test
    void a_lone_small_level_is_no_way_around_its_only_school() {
        Map<String, String> parents = new LinkedHashMap<>(Map.of("High", "all", "Middle", "all", "Oak", "High", "Elm", "Middle", "Ash", "Middle"));
        List<Atom<String>> atoms = List.of(atom("Oak", "en", 6), atom("Elm", "en", 40), atom("Ash", "en", 50));

        Decision<String> decided = new SmallGroups<>(TEN, parents, Map.of()).decide(atoms);

        assertThat(decided.of("High", EVERYBODY, EVERYBODY)).isEqualTo(HIDDEN);
        assertThat(decided.of("Middle", EVERYBODY, EVERYBODY)).isEqualTo(HIDDEN);
        assertThat(decided.of("Elm", EVERYBODY, EVERYBODY)).isEqualTo(HIDDEN);
        assertThat(decided.of("Ash", EVERYBODY, EVERYBODY)).isEqualTo(SHOWN);
    }

    @Test
    void a_group_hidden_everywhere_hides_nothing_where_nobody_is_of_it() {
        List<Atom<String>> atoms = List.of(atom("Oak", "en", 60), atom("Oak", "es", 9), atom("Oak", "ar", 12), atom("Elm", "en", 60));

        Decision<String> decided = new SmallGroups<>(TEN, Map.of("Oak", "all", "Elm", "all"), Map.of("language", 1)).decide(atoms);

        assertThat(drawn(decided, "Oak")).isEqualTo(". h h of .");
        assertThat(drawn(decided, "Elm")).isEqualTo(". - - of .");
    }

    @Test
    void what_subtraction_tells_anyway_is_told_with_its_name() {
        Map<String, String> parents = Map.of("Oak", "all", "Elm", "all", "Ash", "all");
        List<Atom<String>> atoms = new ArrayList<>();
        parents.keySet().forEach(school -> atoms.addAll(List.of(atom(school, "en", 60), atom(school, "es", 40), atom(school, "ar", 7), atom(school, "so", 6))));

        Decision<String> decided = new SmallGroups<>(TEN, parents, Map.of("language", 1)).decide(atoms);

        assertThat(decided.of("all", "language", "ar")).isEqualTo(SHOWN);
        assertThat(decided.of("Oak", "language", "ar")).isEqualTo(HIDDEN);
        assertThat(decided.of("Oak", "language", "es")).isEqualTo(SHOWN);
        assertThat(decided.rests()).containsExactlyInAnyOrder(new Rest<>("Oak", "language", EVERYBODY, List.of(), List.of("ar", "so")),
                new Rest<>("Elm", "language", EVERYBODY, List.of(), List.of("ar", "so")), new Rest<>("Ash", "language", EVERYBODY, List.of(), List.of("ar", "so")));
    }

    @Test
    void people_whom_an_open_campaign_told_of_cover_nobody() {
        Map<String, String> parents = Map.of("Oak", "all");
        List<Atom<String>> fresh = List.of(atom("Oak", "en", 60), atom("Oak", "es", 25), atom("Oak", "ar", 7));
        List<Atom<String>> told = List.of(new Atom<>("Oak", Map.of("language", "en"), 60, 30), new Atom<>("Oak", Map.of("language", "es"), 25, 1), atom("Oak", "ar", 7));
        SmallGroups<String> groups = new SmallGroups<>(TEN, parents, Map.of("language", 1));

        assertThat(drawn(groups.decide(fresh), "Oak")).isEqualTo(". h h of .");
        assertThat(drawn(groups.decide(told), "Oak")).isEqualTo("h . h of .");
    }

    @Test
    void where_all_but_a_few_were_told_of_before_nothing_guards_them() {
        List<Atom<String>> told = List.of(new Atom<>("Oak", Map.of("language", "en"), 60, 0), new Atom<>("Oak", Map.of("language", "es"), 7, 7),
                new Atom<>("Elm", Map.of("language", "en"), 40, 40));
        SmallGroups<String> groups = new SmallGroups<>(TEN, Map.of("Oak", "all", "Elm", "all"), Map.of("language", 1));

        assertThat(groups.decide(told).unguarded()).contains("Oak");
    }

    @Test
    void a_small_group_is_not_told_anew_for_a_few_who_came_since() {
        List<Atom<String>> told = List.of(new Atom<>("Oak", Map.of("language", "en"), 15, 3), new Atom<>("Elm", Map.of("language", "en"), 90, 3));

        assertThat(new SmallGroups<>(TEN, Map.of("Oak", "all", "Elm", "all"), Map.of()).decide(told).unguarded()).containsExactly("Oak");
    }

    @Test
    void places_without_a_single_top_and_numbers_below_nothing_are_refused() {
        assertThatThrownBy(() -> new SmallGroups<>(TEN, Map.of("Oak", "east", "Elm", "west"), Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SmallGroups<>(TEN, Map.of("Oak", "all"), Map.of()).decide(List.of(new Atom<>("Oak", Map.of(), -1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_attack_finds_what_is_hidden_carelessly() {
        Map<String, String> parents = Map.of("Oak", "all", "Elm", "all");
        List<Atom<String>> atoms = List.of(atom("Oak", "en", 40), atom("Oak", "es", 6), atom("Elm", "en", 30), atom("Elm", "es", 20));
        Map<Spot<String>, Visibility> careless = new LinkedHashMap<>();
        new SmallGroups<>(FIVE, parents, Map.of("language", 1)).decide(atoms).spots().forEach((spot, seen) -> careless.put(spot, SHOWN));
        careless.put(new Spot<>("Oak", "language", "es"), HIDDEN);

        GroupsAttack lone = new GroupsAttack(parents, Map.of("language", 1), atoms, new Decision<>(careless, List.of(), java.util.Set.of()));
        assertThat(lone.derivable()).containsExactly(new Spot<>("Oak", "language", "es"));
        assertThat(lone.range(new Spot<>("Oak", "language", "es"), 10)).isZero();

        List.of("Oak", "Elm").forEach(school -> List.of("en", "es").forEach(language -> careless.put(new Spot<>(school, "language", language), HIDDEN)));
        GroupsAttack cycle = new GroupsAttack(parents, Map.of("language", 1), atoms, new Decision<>(careless, List.of(), java.util.Set.of()));
        assertThat(cycle.derivable()).isEmpty();
        assertThat(cycle.range(new Spot<>("Oak", "language", "es"), 100)).isEqualTo(26);
    }

    @Test
    void no_hidden_number_of_any_set_of_tables_can_be_added_up() {
        Random random = new Random(20261121);
        int hiding = 0;
        for (int set = 0; set < 600; set++) {
            RandomGroups groups = RandomGroups.of(random, 9, 3, 60, set % 3 == 0);
            Decision<String> decided = new SmallGroups<>(TEN, groups.parents(), groups.axes()).decide(groups.atoms());
            GroupsAttack attack = new GroupsAttack(groups.parents(), groups.axes(), groups.atoms(), decided);

            assertKeepsPromises(TEN, attack, decided);
            assertThat(set % 3 == 0 || decided.unguarded().isEmpty()).as("set %s", set).isTrue();
            if (decided.unguarded().isEmpty() && decided.of("all", EVERYBODY, EVERYBODY) == SHOWN) {
                assertThat(attack.derivable()).as("set %s", set).isEmpty();
                hiding += attack.hidden().isEmpty() ? 0 : 1;
            }
        }
        assertThat(hiding).isGreaterThan(280);
    }

    @Test
    void the_range_of_every_hidden_number_is_as_wide_as_the_minimum() {
        Random random = new Random(20261122);
        int ranges = 0;
        for (int set = 0; set < 50; set++) {
            RandomGroups groups = RandomGroups.of(random, 4, 2, 14, set % 3 == 0);
            Decision<String> decided = new SmallGroups<>(FIVE, groups.parents(), groups.axes()).decide(groups.atoms());
            if (decided.unguarded().isEmpty() && decided.of("all", EVERYBODY, EVERYBODY) == SHOWN) {
                GroupsAttack attack = new GroupsAttack(groups.parents(), groups.axes(), groups.atoms(), decided);
                for (Spot<String> spot : attack.hidden()) {
                    assertThat(attack.range(spot, 5)).as("set %s, %s", set, spot).isEqualTo(5);
                    ranges++;
                }
            }
        }
        assertThat(ranges).isGreaterThan(150);
    }

    private static void assertKeepsPromises(Protection protection, GroupsAttack attack, Decision<String> decided) {
        decided.spots().forEach((spot, seen) -> {
            int n = attack.people(spot);
            if (seen == SHOWN) {
                assertThat(n).isGreaterThanOrEqualTo(protection.minimum());
                assertThat(decided.of(spot.place(), EVERYBODY, EVERYBODY)).isEqualTo(SHOWN);
                assertThat(decided.of("all", spot.axis(), spot.value())).isEqualTo(SHOWN);
            } else if (seen == EMPTY) {
                assertThat(n).isZero();
            }
        });
        if (decided.unguarded().isEmpty()) {
            decided.spots().forEach((spot, seen) -> {
                int n = attack.people(spot);
                int fresh = attack.unknown(spot);
                assertThat(seen != SHOWN || fresh == 0 || fresh == n || fresh >= protection.minimum() || n >= 4 * protection.minimum()).as("%s", spot).isTrue();
            });
            decided.rests().forEach(rest -> {
                int n = rest.places().isEmpty() ? rest.values().stream().mapToInt(value -> attack.people(new Spot<>(rest.place(), rest.axis(), value))).sum()
                        : rest.places().stream().mapToInt(place -> attack.people(new Spot<>(place, rest.axis(), rest.value()))).sum();
                assertThat(n).isGreaterThanOrEqualTo(protection.minimum());
            });
        }
    }

    private static Decision<String> languages(int english, int spanish, int arabic) {
        return new SmallGroups<>(TEN, Map.of("Oak", "all"), Map.of("language", 1))
                .decide(List.of(atom("Oak", "a", english), atom("Oak", "b", spanish), atom("Oak", "c", arabic)));
    }

    private static Decision<String> schools(Map<String, Integer> people) {
        Map<String, String> parents = new LinkedHashMap<>();
        people.keySet().forEach(school -> parents.put(school, "all"));
        return new SmallGroups<>(TEN, parents, Map.of()).decide(people.entrySet().stream().map(one -> new Atom<>(one.getKey(), Map.of(), one.getValue(), one.getValue())).toList());
    }

    private static Atom<String> atom(String place, String language, int people) {
        return new Atom<>(place, Map.of("language", language), people, people);
    }

    private static String drawn(Decision<String> decided, String place) {
        List<String> values = decided.spots().keySet().stream().anyMatch(spot -> spot.value().equals("en")) ? List.of("en", "es", "ar") : List.of("a", "b", "c");
        StringBuilder drawn = new StringBuilder();
        values.forEach(value -> drawn.append(sign(decided.of(place, "language", value))).append(' '));
        return drawn.append("of ").append(sign(decided.of(place, EVERYBODY, EVERYBODY))).toString();
    }

    private static char sign(Visibility seen) {
        return seen == HIDDEN ? 'h' : seen == SHOWN ? '.' : '-';
    }
}
