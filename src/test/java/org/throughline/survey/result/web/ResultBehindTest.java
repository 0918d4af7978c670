package org.throughline.survey.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Texts;
import org.throughline.survey.campaign.control.Turnout;

class ResultBehindTest {

    @Test
    void what_waits_is_the_difference_of_two_figures_that_are_shown() {
        ResultBehind behind = new ResultBehind(new Texts(), new Turnout(UUID.randomUUID(), "Oak", 60, 25));

        assertThat(behind.waiting(List.of())).contains("25");
        assertThat(new ResultBehind(new Texts(), new Turnout(UUID.randomUUID(), "Oak", 60, 0)).waiting(List.of())).isEmpty();
    }

    @Test
    void nothing_is_said_of_who_is_behind_a_hidden_number() {
        assertThat(new ResultBehind(new Texts(), new Turnout(UUID.randomUUID(), "Oak", 60, 25)).item(null, null, List.of())).isEmpty();
    }
}
