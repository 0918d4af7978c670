package org.throughline.survey.instrument.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Construct BELONGING = new Construct("belonging", Wording.of("en", "Belonging"), Wording.NONE);

    private static Item item(String code, ItemType type, Scoring scoring) {
        List<Option> options = type == ItemType.TEXT ? List.of() : List.of(new Option(1, true, false, Wording.of("en", "Never")),
                new Option(2, false, false, Wording.of("en", "Often")), new Option(0, null, true, Wording.of("en", "I don't know")));
        return new Item(UUID.randomUUID(), code, type, null, Wording.of("en", "I feel alone at school."), Wording.NONE, options, Asking.PLAIN.counting(scoring));
    }

    private static Questionnaire of(Item... items) {
        return Questionnaire.first("x", Origin.OWN, Wording.of("en", "X"), Wording.NONE, List.of(new Section(Wording.of("en", "One"), List.of(items))));
    }

    @Test
    void the_answers_of_a_reversed_item_count_from_the_least_favorable_too() {
        assertThat(item("A", ItemType.SCALE, new Scoring(BELONGING, false)).counted()).extracting(Option::value).containsExactly(1, 2);
        assertThat(item("A", ItemType.SCALE, new Scoring(BELONGING, true)).counted()).extracting(Option::favorable).containsExactly(false, true);
    }

    @Test
    void the_mean_is_that_of_the_values_chosen_and_made_of_the_shares_that_are_shown() {
        assertThat(item("A", ItemType.SCALE, Scoring.NONE).mean(List.of(25, 75))).contains(1.8);
        assertThat(item("A", ItemType.SCALE, new Scoring(BELONGING, true)).mean(List.of(75, 25))).contains(1.8);
        assertThat(item("A", ItemType.SCALE, Scoring.NONE).mean(List.of())).isEmpty();
        assertThat(item("A", ItemType.SINGLE, Scoring.NONE).mean(List.of(25, 75))).isEmpty();
    }

    @Test
    void only_what_has_two_ends_can_be_reversed_and_only_against_something() {
        assertThatThrownBy(() -> item("A", ItemType.SINGLE, new Scoring(BELONGING, true))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scoring(null, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_instrument_names_its_constructs_once_and_as_they_come_up() {
        Construct voice = new Construct("voice", Wording.of("en", "Voice"), Wording.NONE);
        Questionnaire made = of(item("A", ItemType.SCALE, new Scoring(voice, false)), item("B", ItemType.SCALE, new Scoring(BELONGING, true)),
                item("C", ItemType.SCALE, new Scoring(voice, false)), item("D", ItemType.TEXT, Scoring.NONE));

        assertThat(made.constructs()).containsExactly(voice, BELONGING);
    }

    @Test
    void one_code_is_not_two_constructs() {
        Construct other = new Construct("belonging", Wording.of("en", "Longing"), Wording.NONE);
        Item one = item("A", ItemType.SCALE, new Scoring(BELONGING, false));
        Item two = item("B", ItemType.SCALE, new Scoring(other, false));

        assertThatThrownBy(() -> of(one, two)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("belonging");
    }
}
