package org.throughline.survey.answer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoarseningTest {

    private static final int CROWD = 10;
    private static final UUID OAK = new UUID(1, 1);
    private static final UUID ELM = new UUID(1, 2);

    private static Cell cell(UUID school, String language) {
        return new Cell(school, "", language, "");
    }

    @Test
    void a_few_join_those_of_their_cell_who_are_mixed_already() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(OAK, "es"), 3), Map.of(cell(OAK, "es"), 12));

        assertThat(plan.moves()).containsExactly(new Coarsening.Move(cell(OAK, "es"), cell(OAK, "es"), 3, true));
    }

    @Test
    void two_small_languages_of_a_school_give_up_their_language_together() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(OAK, "es"), 6, cell(OAK, "ar"), 5), Map.of(cell(OAK, "en"), 40));

        assertThat(plan.moves()).containsExactlyInAnyOrder(new Coarsening.Move(cell(OAK, "es"), cell(OAK, ""), 6, true),
                new Coarsening.Move(cell(OAK, "ar"), cell(OAK, ""), 5, true));
    }

    @Test
    void three_alone_are_hidden_among_some_of_a_large_cell_who_give_up_their_language_too() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(OAK, "es"), 3), Map.of(cell(OAK, "en"), 40, cell(OAK, "ar"), 12));

        assertThat(plan.moves()).containsExactly(new Coarsening.Move(cell(OAK, "es"), cell(OAK, ""), 3, true),
                new Coarsening.Move(cell(OAK, "en"), cell(OAK, ""), 7, false));
    }

    @Test
    void a_cell_that_would_be_too_small_afterwards_gives_itself_up_as_a_whole() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(OAK, "es"), 3), Map.of(cell(OAK, "en"), 14));

        assertThat(plan.moves()).contains(new Coarsening.Move(cell(OAK, "en"), cell(OAK, ""), 14, false));
    }

    @Test
    void a_small_school_gives_up_its_name_before_another_schools_answers_are_touched_more_than_needed() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(ELM, "en"), 4, cell(ELM, "es"), 2), Map.of(cell(OAK, "en"), 40));

        assertThat(plan.moves()).containsExactlyInAnyOrder(new Coarsening.Move(cell(ELM, "en"), Cell.ALL, 4, true),
                new Coarsening.Move(cell(ELM, "es"), Cell.ALL, 2, true), new Coarsening.Move(cell(OAK, "en"), Cell.ALL, 4, false));
    }

    @Test
    void fewer_than_a_crowd_in_all_stay_where_they_are() {
        Coarsening.Plan plan = Coarsening.plan(CROWD, Map.of(cell(OAK, "es"), 5, cell(ELM, "en"), 4), Map.of());

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.left()).isEqualTo(9);
    }

    @Test
    void whatever_waits_afterwards_everybody_is_there_and_nobody_is_in_a_small_cell() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Map<Cell, Integer> waiting = new HashMap<>();
            Map<Cell, Integer> mixed = new HashMap<>();
            for (int i = random.nextInt(25); i >= 0; i--) {
                Cell cell = new Cell(List.of(OAK, ELM, new UUID(2, random.nextInt(3))).get(random.nextInt(3)), List.of("", "high").get(random.nextInt(2)),
                        List.of("", "en", "es", "ar", "vi").get(random.nextInt(5)), List.of("", "G").get(random.nextInt(2)));
                waiting.merge(cell, 1 + random.nextInt(random.nextBoolean() ? 3 : 15), Integer::sum);
                if (random.nextInt(3) == 0) {
                    mixed.put(cell, CROWD + random.nextInt(20));
                }
            }
            int all = sum(waiting) + sum(mixed);

            Coarsening.Plan plan = Coarsening.plan(CROWD, waiting, mixed);
            for (Coarsening.Move move : plan.moves()) {
                Map<Cell, Integer> from = move.fromBox() ? waiting : mixed;
                assertThat(from.get(move.from())).isGreaterThanOrEqualTo(move.count());
                assertThat(move.from().equals(move.to()) || move.from().isWithin(move.to())).isTrue();
                from.merge(move.from(), -move.count(), Integer::sum);
                mixed.merge(move.to(), move.count(), Integer::sum);
            }

            assertThat(sum(mixed) + plan.left()).isEqualTo(all);
            assertThat(sum(waiting)).isEqualTo(plan.left());
            assertThat(plan.left()).isEqualTo(all < CROWD ? all : 0);
            assertThat(mixed.values()).allMatch(count -> count == 0 || count >= CROWD);
        }
    }

    private static int sum(Map<Cell, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
