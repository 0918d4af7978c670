package org.throughline.survey.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.survey.result.control.HeatQueries.Cell;
import org.throughline.survey.result.control.HeatQueries.Column;

class HeatLinesTest {

    private final Column choice = new Column(UUID.randomUUID(), "T3", "Choice");
    private final Column voice = new Column(UUID.randomUUID(), "T5", "Voice");
    private final List<Cell> cells = new ArrayList<>();

    @Test
    void hidden_coded_and_missing_figures_have_no_place_in_an_order() {
        school("Ash", 70, 60);
        hidden("Birch", 20);
        school("Cedar", 30, 90);
        coded("Dogwood", 5);
        cells.add(new Cell(UUID.randomUUID(), "Elm", null, null, null, null, null, null, null));
        school("Fir", 50, 40);

        assertThat(names(choice.id().toString())).containsExactly("Cedar", "Fir", "Ash", "Birch", "Dogwood", "Elm");
        assertThat(names(null)).containsExactly("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir");
        assertThat(names("nonsense")).isEqualTo(names(null));
    }

    @Test
    void the_weakest_stands_out_where_two_can_be_compared_and_never_beside_a_hidden_one() {
        school("Ash", 70, 60);
        hidden("Birch", 20);
        school("Fir", 40, 40);

        List<HeatLines.Line> lines = lines().lines(null);

        assertThat(lines.get(0).boxes()).extracting(HeatLines.Box::weakest).containsExactly(false, true);
        assertThat(lines.get(1).boxes()).extracting(HeatLines.Box::weakest).containsExactly(false, false);
        assertThat(lines.get(1).boxes().get(0)).satisfies(box -> {
            assertThat(box.figure()).isEmpty();
            assertThat(box.aloud()).doesNotContainPattern("\\d{2}").endsWith("hidden to protect small groups");
        });
        assertThat(lines.get(2).boxes()).as("two alike").extracting(HeatLines.Box::weakest).containsExactly(false, false);
        assertThat(lines().sentence()).contains("T5 Voice").contains("1 of 2");
    }

    private List<String> names(String by) {
        return lines().lines(by).stream().map(HeatLines.Line::name).toList();
    }

    private HeatLines lines() {
        Texts texts = new Texts();
        texts.speak(Language.EN);
        return new HeatLines(texts, List.of(choice, voice), cells);
    }

    private void school(String name, int first, int second) {
        UUID id = UUID.randomUUID();
        cells.add(new Cell(id, name, choice.id(), false, 100, first, first - 5, first + 5, "EXACT"));
        cells.add(new Cell(id, name, voice.id(), false, 100, second, second - 5, second + 5, "EXACT"));
    }

    private void hidden(String name, int second) {
        UUID id = UUID.randomUUID();
        cells.add(new Cell(id, name, choice.id(), true, null, null, null, null, "EXACT"));
        cells.add(new Cell(id, name, voice.id(), false, 100, second, null, null, "EXACT"));
    }

    private void coded(String name, int first) {
        cells.add(new Cell(UUID.randomUUID(), name, choice.id(), false, 20, first, null, null, "OR_LESS"));
    }
}
