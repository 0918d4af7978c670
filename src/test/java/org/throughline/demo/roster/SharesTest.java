package org.throughline.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void the_parts_add_up_and_the_largest_remainder_is_rounded_up_first() {
        assertThat(Shares.of(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, 2.5, 2.8, 1.7)).containsExactly(2, 3, 2);
        assertThat(Shares.of(0, 5, 1)).containsExactly(0, 0);
    }

    @Test
    void even_parts_differ_by_one_at_most() {
        assertThat(Shares.even(11, 3)).containsExactly(4, 4, 3);
    }
}
