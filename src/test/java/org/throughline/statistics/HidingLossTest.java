package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statistics.SmallGroups.EVERYBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/** How much more is hidden than would have to be, and how long a district takes. */
class HidingLossTest {

    private static final int TABLES = 100;
    private static final Protection FIVE = new Protection(5);

    @Test
    void little_more_is_hidden_than_an_integer_program_would_hide() {
        Random random = new Random(20261124);
        long ours = 0;
        long best = 0;
        long all = 0;
        int cells = 0;
        int fewest = 0;
        int alike = 0;
        int hiding = 0;
        for (int table = 0; table < TABLES; table++) {
            int[][] people = table(random, 3 + random.nextInt(2), 2 + random.nextInt(3), 40);
            BestHiding program = new BestHiding(people, 5);
            boolean[] hidden = hidden(program, people);
            boolean[] optimum = program.solve(hidden);

            assertThat(program.cost(hidden)).as("table %s", table).isGreaterThanOrEqualTo(program.cost(optimum));
            ours += program.cost(hidden);
            best += program.cost(optimum);
            all += program.cost(all(hidden.length));
            cells += count(hidden);
            fewest += count(optimum);
            alike += program.cost(hidden) == program.cost(optimum) ? 1 : 0;
            hiding += count(optimum) > 0 ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%d small tables, %d with something hidden: %d as an integer program hides them; "
                + "%.1f %% more people hidden than it hides (%d of %d, of %d), %.1f %% more numbers (%d of %d)%n",
                TABLES, hiding, alike, 100.0 * (ours - best) / best, ours, best, all, 100.0 * (cells - fewest) / fewest, cells, fewest);
        assertThat(hiding).isGreaterThan(TABLES / 2);
        assertThat(ours).isLessThan(best * 110 / 100);
    }

    @Test
    void a_district_of_150_schools_is_decided_in_the_blink_of_an_eye() {
        Random random = new Random(20261125);
        Map<String, String> parents = new LinkedHashMap<>();
        List<Atom<String>> atoms = new ArrayList<>();
        for (int school = 0; school < 150; school++) {
            parents.put("school " + school, "level " + school % 3);
            parents.put("level " + school % 3, "all");
            for (int language = 0; language < 12; language++) {
                for (int group = 0; group < 2; group++) {
                    int n = language == 0 ? 60 + random.nextInt(200) : random.nextInt(4) == 0 ? 0 : random.nextInt(language < 3 ? 60 : 12);
                    atoms.add(new Atom<>("school " + school, Map.of("language", "l" + language, "group", "g" + group), n / (1 + 3 * group), n / (1 + 3 * group)));
                }
            }
        }
        SmallGroups<String> district = new SmallGroups<>(Protection.DEFAULT, parents, Map.of("language", 2, "group", 2));
        district.decide(atoms);

        long before = System.nanoTime();
        Decision<String> decided = district.decide(atoms);
        long took = (System.nanoTime() - before) / 1_000_000;

        ShareHiding<String> shares = new ShareHiding<>(Protection.DEFAULT, parents, Map.of("language", 2, "group", 2));
        SharesAttack told = SharesAttack.of(random, Protection.DEFAULT, new RandomGroups(parents, Map.of("language", 2, "group", 2), atoms), 2);
        Map<Spot<String>, Said> said = told.said();
        Map<Rest<String>, Said> together = told.together();
        before = System.nanoTime();
        Kept<String> kept = shares.decide(decided, ShareHiding.movable(said), said, together);
        long sharesTook = (System.nanoTime() - before) / 1_000_000;
        long groups = decided.spots().entrySet().stream().filter(one -> one.getValue() == Visibility.SHOWN && !one.getKey().axis().isEmpty()).count();
        System.out.printf(Locale.ROOT, "the shares of one item with four options: %d ms; of %d shown groups %d are only counted, %d tell no options%n", sharesTook, groups,
                kept.spots().values().stream().filter(Told.COUNT::equals).count(), kept.spots().values().stream().filter(Told.SHARE::equals).count());

        long hidden = decided.spots().values().stream().filter(seen -> seen == Visibility.HIDDEN).count();
        System.out.printf(Locale.ROOT, "150 schools by 12 languages and 2 groups: %d ms for %d numbers, %d of them hidden%n", took, decided.spots().size(), hidden);
        assertThat(hidden).isGreaterThan(500);
        assertThat(decided.unguarded()).isEmpty();
    }

    private static boolean[] hidden(BestHiding program, int[][] people) {
        Map<String, String> parents = new LinkedHashMap<>();
        List<Atom<String>> atoms = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            parents.put("r" + i, "all");
            for (int j = 0; j < people[i].length; j++) {
                atoms.add(new Atom<>("r" + i, Map.of("axis", "c" + j), people[i][j], people[i][j]));
            }
        }
        Decision<String> decided = new SmallGroups<>(FIVE, parents, Map.of("axis", 1)).decide(atoms);
        boolean[] hidden = new boolean[program.size()];
        for (int i = 0; i <= people.length; i++) {
            for (int j = 0; j <= people[0].length; j++) {
                if (i < people.length || j < people[0].length) {
                    boolean total = j == people[0].length;
                    hidden[program.index(i, j)] = decided.of(i == people.length ? "all" : "r" + i, total ? EVERYBODY : "axis", total ? EVERYBODY : "c" + j) == Visibility.HIDDEN;
                }
            }
        }
        return hidden;
    }

    /** Every line of it holds somebody, and all of it enough to be published. */
    private static int[][] table(Random random, int rows, int columns, int most) {
        int emptyOutOfTen = random.nextInt(4);
        int smallOutOfTen = random.nextInt(5);
        int[][] people = new int[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean small = random.nextInt(10) < smallOutOfTen;
                people[i][j] = random.nextInt(10) < emptyOutOfTen ? 0 : 1 + random.nextInt(small ? 4 : most);
            }
            people[i][random.nextInt(columns)] += 5;
        }
        for (int j = 0; j < columns; j++) {
            people[random.nextInt(rows)][j] += 3;
        }
        return people;
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private static int count(boolean[] hidden) {
        int count = 0;
        for (boolean one : hidden) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
