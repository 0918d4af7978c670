package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;

class SteppingTest {

    private static final UUID OAK = new UUID(1, 1);
    private static final UUID ELM = new UUID(1, 2);

    private static Cell shown(int n, int favorable) {
        return new Cell(false, n, List.of(), favorable, null, null, PublishedShare.End.EXACT);
    }

    private static Place at(UUID school) {
        return new Place(school, null);
    }

    private static Map<Place, Cell> table(Cell oak, Cell elm, Cell all) {
        return new HashMap<>(Map.of(at(OAK), oak, at(ELM), elm, Place.ALL, all));
    }

    @Test
    void the_first_figures_are_shown_as_they_are() {
        Map<Place, Cell> now = table(shown(12, 50), shown(60, 50), shown(72, 50));

        assertThat(new Stepping(Protection.DEFAULT, Map.of(), now).decide()).isEqualTo(now);
    }

    @Test
    void a_large_group_follows_each_answer() {
        Map<Place, Cell> before = table(shown(60, 50), shown(60, 50), shown(120, 50));
        Map<Place, Cell> now = table(shown(61, 51), shown(60, 50), shown(121, 50));

        assertThat(new Stepping(Protection.DEFAULT, before, now).decide()).isEqualTo(now);
    }

    @Test
    void a_small_group_waits_and_so_does_the_total_that_would_tell_it() {
        Map<Place, Cell> before = table(shown(12, 50), shown(60, 50), shown(72, 50));
        Map<Place, Cell> now = table(shown(13, 46), shown(60, 50), shown(73, 49));

        assertThat(new Stepping(Protection.DEFAULT, before, now).decide()).isEqualTo(before);
    }

    @Test
    void a_small_group_moves_by_the_minimum() {
        Map<Place, Cell> before = table(shown(12, 50), shown(60, 50), shown(72, 50));
        Map<Place, Cell> now = table(shown(22, 40), shown(60, 50), shown(82, 47));

        assertThat(new Stepping(Protection.DEFAULT, before, now).decide()).isEqualTo(now);
    }

    @Test
    void a_total_does_not_tell_the_one_who_came_to_the_hidden_groups() {
        Map<Place, Cell> before = new HashMap<>(Map.of(at(OAK), Cell.HIDDEN, at(ELM), shown(60, 50), Place.ALL, shown(72, 50)));
        Map<Place, Cell> now = new HashMap<>(Map.of(at(OAK), Cell.HIDDEN, at(ELM), shown(60, 50), Place.ALL, shown(73, 51)));

        assertThat(new Stepping(Protection.DEFAULT, before, now).decide().get(Place.ALL)).isEqualTo(shown(72, 50));
    }

    @Test
    void what_must_be_hidden_is_hidden_at_once() {
        Map<Place, Cell> before = table(shown(12, 50), shown(60, 50), shown(72, 50));
        Map<Place, Cell> now = table(Cell.HIDDEN, shown(60, 50), shown(73, 50));

        assertThat(new Stepping(Protection.DEFAULT, before, now).decide().get(at(OAK))).isEqualTo(Cell.HIDDEN);
    }
}
