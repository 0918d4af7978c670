package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.statistics.Visibility.EMPTY;
import static org.throughline.statistics.Visibility.HIDDEN;
import static org.throughline.statistics.Visibility.SHOWN;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final Protection TEN = Protection.DEFAULT;

    @Test
    void a_crossing_without_small_cells_is_shown_whole() {
        var crossing = crossing(TEN, new int[][] {{10, 20}, {30, 40}});

        assertThat(crossing.withheld()).isFalse();
        assertThat(crossing.cells().values()).allSatisfy(row -> assertThat(row.values()).containsOnly(SHOWN));
    }

    @Test
    void a_lone_small_cell_takes_the_smallest_cycle_with_it() {
        var crossing = crossing(TEN, new int[][] {{6, 30, 50}, {40, 20, 60}, {70, 80, 90}});

        assertThat(drawn(crossing)).isEqualTo("""
                hh.
                hh.
                ...
                """);
    }

    @Test
    void two_small_cells_of_a_row_and_two_of_a_column_are_not_yet_safe() {
        // each line here has two hidden cells or none but the last, whose edge is a bridge between two cycles
        int[][] people = {
            {6, 7, 50, 60, 70},
            {8, 9, 8, 60, 70},
            {50, 50, 7, 6, 70},
            {50, 50, 8, 9, 70},
            {50, 60, 70, 80, 90}};

        var crossing = crossing(TEN, people);

        assertThat(new TableAttack(people, crossing).derivable()).isZero();
        assertThat(drawn(crossing)).isNotEqualTo("""
                hh...
                hhh..
                ..hh.
                ..hh.
                .....
                """);
    }

    @Test
    void the_attack_finds_the_bridge_between_two_cycles() {
        int[][] people = {{6, 7, 50, 60}, {8, 9, 8, 60}, {50, 50, 7, 6}, {50, 50, 8, 9}};
        Map<Integer, Map<Integer, Visibility>> cells = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            Map<Integer, Visibility> row = new LinkedHashMap<>();
            for (int j = 0; j < 4; j++) {
                row.put(j, people[i][j] < 10 ? HIDDEN : SHOWN);
            }
            cells.put(i, row);
        }
        var all = TEN.axis(Map.of(0, 50, 1, 50, 2, 50, 3, 50), true);

        assertThat(new TableAttack(people, new ProtectedCrossing<>(all, all, cells, false)).derivable()).isEqualTo(1);
    }

    @Test
    void a_cycle_of_very_small_cells_is_widened() {
        // the four small cells form a cycle, but none of them can be more than 3
        int[][] people = {{1, 2, 40, 50}, {2, 1, 60, 70}, {40, 50, 60, 70}, {50, 60, 70, 80}};

        var crossing = crossing(TEN, people);

        assertThat(crossing.withheld()).isFalse();
        assertThat(new TableAttack(people, crossing).derivable()).isZero();
        assertThat(hiddenCells(crossing)).isGreaterThan(4);
    }

    @Test
    void a_row_that_is_hidden_shows_no_cell() {
        var crossing = crossing(TEN, new int[][] {{3, 4, 0}, {5, 20, 30}, {40, 50, 60}});

        assertThat(crossing.rows().of(0)).isEqualTo(HIDDEN);
        assertThat(crossing.rows().of(1)).isEqualTo(HIDDEN);
        assertThat(crossing.rows().of(2)).isEqualTo(SHOWN);
        assertThat(crossing.cells().get(1).values()).containsOnly(HIDDEN);
        assertThat(crossing.of(0, 2)).isNotEqualTo(SHOWN);
    }

    @Test
    void an_empty_cell_is_the_last_partner() {
        var crossing = crossing(TEN, new int[][] {{5, 30}, {20, 0}});

        assertThat(crossing.withheld()).isFalse();
        assertThat(drawn(crossing)).isEqualTo("""
                hh
                hh
                """);
    }

    @Test
    void a_crossing_of_too_few_people_is_withheld_whole() {
        var crossing = crossing(TEN, new int[][] {{3, 0}, {2, 1}});

        assertThat(crossing.withheld()).isTrue();
        assertThat(crossing.rows().total()).isEqualTo(HIDDEN);
        assertThat(drawn(crossing)).isEqualTo("""
                hh
                hh
                """);
    }

    @Test
    void a_cell_that_was_not_given_is_empty() {
        var crossing = TEN.crossing(Map.of("Lincoln", Map.of("Spanish", 20), "Harbor", Map.of("Arabic", 30)));

        assertThat(crossing.of("Lincoln", "Arabic")).isEqualTo(EMPTY);
        assertThat(crossing.of("Lincoln", "Spanish")).isEqualTo(SHOWN);
        assertThat(crossing.of("Elsewhere", "Spanish")).isEqualTo(EMPTY);
    }

    @Test
    void nobody_counts_less_than_nothing() {
        assertThatThrownBy(() -> TEN.crossing(Map.of("Lincoln", Map.of("Spanish", -3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_hidden_number_of_any_crossing_can_be_derived() {
        Random random = new Random(20261121);
        for (int table = 0; table < 3_000; table++) {
            int[][] people = table(random, 1 + random.nextInt(7), 1 + random.nextInt(6), 40);
            var crossing = crossing(TEN, people);

            assertKeepsPromises(TEN, people, crossing);
            if (!crossing.withheld()) {
                assertThat(new TableAttack(people, crossing).derivable()).as(drawn(crossing)).isZero();
            }
        }
    }

    @Test
    void the_range_of_every_hidden_number_is_as_wide_as_the_minimum() {
        Protection five = new Protection(5);
        Random random = new Random(20261122);
        int hiding = 0;
        for (int table = 0; table < 600; table++) {
            int[][] people = table(random, 2 + random.nextInt(2), 2 + random.nextInt(2), 11);
            var crossing = crossing(five, people);

            assertKeepsPromises(five, people, crossing);
            if (!crossing.withheld()) {
                int narrowest = new TableAttack(people, crossing).narrowestRange();
                assertThat(narrowest).as(drawn(crossing)).isGreaterThanOrEqualTo(5);
                hiding += narrowest < Integer.MAX_VALUE ? 1 : 0;
            }
        }
        assertThat(hiding).isGreaterThan(200);
    }

    @Test
    void a_crossing_of_a_whole_district_is_protected_without_being_withheld() {
        int[][] people = table(new Random(20261123), 120, 12, 90);

        var crossing = crossing(TEN, people);

        assertKeepsPromises(TEN, people, crossing);
        assertThat(crossing.withheld()).isFalse();
        assertThat(new TableAttack(people, crossing).derivable()).isZero();
    }

    private static void assertKeepsPromises(
            Protection protection, int[][] people, ProtectedCrossing<Integer, Integer> crossing) {
        int total = Arrays.stream(people).flatMapToInt(Arrays::stream).sum();
        assertThat(crossing.withheld()).isEqualTo(total > 0 && total < protection.minimum());
        for (int i = 0; i < people.length; i++) {
            for (int j = 0; j < people[i].length; j++) {
                Visibility cell = crossing.of(i, j);
                if (crossing.withheld()) {
                    assertThat(cell).isEqualTo(HIDDEN);
                } else if (cell == SHOWN) {
                    assertThat(people[i][j]).isGreaterThanOrEqualTo(protection.minimum());
                    assertThat(crossing.rows().of(i)).isEqualTo(SHOWN);
                    assertThat(crossing.columns().of(j)).isEqualTo(SHOWN);
                } else if (cell == EMPTY) {
                    assertThat(people[i][j]).isZero();
                }
            }
        }
    }

    private static int[][] table(Random random, int rows, int columns, int most) {
        int emptyOutOfTen = random.nextInt(6);
        int smallOutOfTen = random.nextInt(6);
        int[][] people = new int[rows][columns];
        for (int[] row : people) {
            for (int j = 0; j < columns; j++) {
                boolean small = random.nextInt(10) < smallOutOfTen;
                row[j] = random.nextInt(10) < emptyOutOfTen ? 0 : 1 + random.nextInt(small ? 6 : most);
            }
        }
        return people;
    }

    private static ProtectedCrossing<Integer, Integer> crossing(Protection protection, int[][] people) {
        Map<Integer, Map<Integer, Integer>> table = new LinkedHashMap<>();
        for (int i = 0; i < people.length; i++) {
            Map<Integer, Integer> row = new LinkedHashMap<>();
            for (int j = 0; j < people[i].length; j++) {
                row.put(j, people[i][j]);
            }
            table.put(i, row);
        }
        return protection.crossing(table);
    }

    private static long hiddenCells(ProtectedCrossing<Integer, Integer> crossing) {
        return drawn(crossing).chars().filter(c -> c == 'h').count();
    }

    /** A line a row: h is hidden, a dot shown, a dash empty. */
    private static String drawn(ProtectedCrossing<Integer, Integer> crossing) {
        StringBuilder drawn = new StringBuilder();
        crossing.cells().values().forEach(row -> {
            row.values().forEach(cell -> drawn.append(cell == HIDDEN ? 'h' : cell == SHOWN ? '.' : '-'));
            drawn.append('\n');
        });
        return drawn.toString();
    }
}
