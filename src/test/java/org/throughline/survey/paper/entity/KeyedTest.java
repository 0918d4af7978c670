package org.throughline.survey.paper.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Wording;

class KeyedTest {

    private static Item item(ItemType type) {
        List<Option> options = new java.util.ArrayList<>(type.isTyped() ? List.of() : IntStream.rangeClosed(1, 3).mapToObj(value -> new Option(value, null, false, Wording.of("en", "o" + value))).toList());
        options.add(new Option(99, null, true, Wording.of("en", "I don’t know")));
        return new Item(UUID.randomUUID(), "Q", type, null, Wording.of("en", "Which?"), Wording.NONE, options);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 2, 2", "SCALE, ' 3 ', 3", "SMILEYS, 99, 99", "MULTIPLE, '3,1', 1 3", "MULTIPLE, 1 1 2, 1 2", "MULTIPLE, 99, 99",
        "RANKING, 2 - 1, 2 - 1", "RANKING, '2, 1', 2 1 -", "RANKING, #99, #99", "RANKING, 1 1 2, 1 1 2",
        "NUMBER, 12, 12", "NUMBER, #99, #99", "NUMBER, 99, 99", "LINE, '  two   words ', two words",
        "DATE, 3/31/2027, 2027-03-31", "DATE, 03 31 2027, 2027-03-31", "DATE, 2027-03-31, 2027-03-31", "DATE, 31/3/2027, 31/3/2027"})
    void what_is_typed_is_read_as_the_answer_that_is_written_so_again(ItemType type, String typed, String written) throws Exception {
        Item item = item(type);
        Given given = Keyed.read(item, typed, false).orElseThrow();

        assertThat(Keyed.written(item, given)).isEqualTo(written);
        assertThat(Keyed.read(item, written, false)).contains(given);
    }

    @Test
    void a_form_with_the_day_first_is_read_so() throws Exception {
        assertThat(Keyed.read(item(ItemType.DATE), "31/3/2027", true)).contains(Given.written("2027-03-31"));
    }

    @ParameterizedTest
    @CsvSource({"SINGLE, 4", "SINGLE, 1 2", "SINGLE, x", "MULTIPLE, 1 7", "RANKING, 1 2 3 4", "RANKING, '- -'", "RANKING, #1", "NUMBER, #5"})
    void what_no_box_has_is_refused(ItemType type, String typed) {
        assertThatThrownBy(() -> Keyed.read(item(type), typed, false)).isInstanceOf(Keyed.Unreadable.class);
    }

    @Test
    void nothing_typed_is_no_answer() throws Exception {
        assertThat(Keyed.read(item(ItemType.SINGLE), "  ", false)).isEmpty();
        assertThat(Keyed.read(item(ItemType.SINGLE), null, false)).isEmpty();
        assertThat(Keyed.written(item(ItemType.SINGLE), null)).isEmpty();
    }
}
