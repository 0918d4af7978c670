package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;

class TallyTest {

    private static final List<Integer> VALUES = List.of(1, 2, 3, 4, 5);

    @Test
    void a_large_group_shows_its_parts() {
        Cell cell = new Tally(100, Map.of(1, 2, 2, 18, 3, 20, 4, 40, 5, 20), 60, 100).published(Protection.DEFAULT, VALUES, Long.MAX_VALUE);

        assertThat(cell.favorable()).isEqualTo(60);
        assertThat(cell.shares()).containsExactly(2, 18, 20, 40, 20);
        assertThat(cell.low()).isLessThan(60);
    }

    @Test
    void a_small_group_in_which_nobody_said_something_keeps_its_parts_back() {
        Cell cell = new Tally(20, Map.of(3, 8, 4, 6, 5, 6), 12, 20).published(Protection.DEFAULT, VALUES, Long.MAX_VALUE);

        assertThat(cell.favorable()).isEqualTo(60);
        assertThat(cell.shares()).isEmpty();
    }

    @Test
    void all_of_a_small_group_is_only_said_to_be_many() {
        Cell cell = new Tally(20, Map.of(5, 20), 20, 20).published(Protection.DEFAULT, VALUES, Long.MAX_VALUE);

        assertThat(cell.favorable()).isEqualTo(80);
        assertThat(cell.coded()).isEqualTo(PublishedShare.End.OR_MORE);
        assertThat(cell.low()).isNull();
    }

    @Test
    void several_answers_of_one_person_are_one_person() {
        Cell cell = new Tally(40, Map.of(), 60, 120).published(Protection.DEFAULT, List.of(), Long.MAX_VALUE);

        assertThat(cell.favorable()).isEqualTo(50);
        assertThat(cell.n()).isEqualTo(40);
        assertThat(cell.high() - cell.low()).isGreaterThan(25);
    }

    @Test
    void tallies_add_up() {
        Tally sum = new Tally(3, Map.of(1, 1, 5, 2), 2, 3).plus(new Tally(2, Map.of(5, 2), 2, 2));

        assertThat(sum).isEqualTo(new Tally(5, Map.of(1, 1, 5, 4), 4, 5));
    }
}
