package org.throughline.survey.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultLineTest {

    @Test
    void a_bar_reaches_from_the_middle_of_neutral_to_its_longer_side() {
        assertThat(line(List.of(0, 9, 14, 41, 36)).reach()).isEqualTo(84);
        assertThat(line(List.of(60, 30, 5, 5, 0)).reach()).isEqualTo(93);
        assertThat(line(List.of(0, 0, 0, 0, 100)).reach()).isEqualTo(100);
        assertThat(line(List.of()).reach()).isZero();
    }

    private static ResultLine line(List<Integer> segments) {
        return new ResultLine("", "", null, segments, "", "", List.of(), "–", "");
    }
}
