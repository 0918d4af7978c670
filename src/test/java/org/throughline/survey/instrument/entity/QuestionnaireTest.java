package org.throughline.survey.instrument.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Ids;

class QuestionnaireTest {

    private static final List<Option> YES_NO = List.of(option(1, false), option(2, false), option(0, true));

    private record Chose(List<Integer> values, String words) implements Condition.Answer {}

    private static Option option(int value, boolean apart) {
        return new Option(value, null, apart, Wording.of("en", "option " + value));
    }

    private static Item item(String code, Asking asking) {
        return item(code, ItemType.SINGLE, YES_NO, asking);
    }

    private static Item item(String code, ItemType type, List<Option> options, Asking asking) {
        return new Item(Ids.timeOrdered(), code, type, null, Wording.of("en", code + "?"), Wording.NONE, options, asking);
    }

    private static Asking when(String condition) {
        return Asking.PLAIN.onlyWhen(Condition.parse(condition));
    }

    private static Asking row(String grid) {
        return Asking.PLAIN.inGrid(new Grid(grid, Wording.of("en", "How often?")));
    }

    private static Questionnaire of(Section... sections) {
        return Questionnaire.first("q", Origin.OWN, Wording.of("en", "Q"), Wording.NONE, List.of(sections));
    }

    private static Section section(Item... items) {
        return new Section(Wording.of("en", "S"), List.of(items));
    }

    private static List<List<String>> pages(Questionnaire asked) {
        return asked.pages().stream().map(page -> page.items().stream().map(Item::code).toList()).toList();
    }

    private static List<String> shown(Questionnaire asked, Map<String, Integer> chosen) {
        Map<UUID, Chose> answers = new HashMap<>();
        asked.items().forEach(item -> {
            if (chosen.containsKey(item.code())) {
                answers.put(item.id(), new Chose(List.of(chosen.get(item.code())), null));
            }
        });
        return asked.shown(answers).stream().map(id -> asked.item(id).orElseThrow().code()).toList();
    }

    @Test
    void what_depends_on_a_hidden_item_is_hidden_too() {
        Questionnaire asked = of(section(item("A", Asking.PLAIN), item("B", when("A = 1")), item("C", when("B = 1")), item("D", when("not B answered"))),
                new Section(Wording.of("en", "T"), List.of(item("E", Asking.PLAIN)), Condition.parse("C answered"), false));

        assertThat(shown(asked, Map.of())).containsExactly("A", "D");
        assertThat(shown(asked, Map.of("A", 1, "B", 1, "C", 2))).containsExactly("A", "B", "C", "E");
        assertThat(shown(asked, Map.of("A", 2, "B", 1, "C", 2))).containsExactly("A", "D");
    }

    @Test
    void on_one_page_comes_all_but_what_depends_on_an_answer_of_it() {
        Questionnaire asked = of(section(item("A", Asking.PLAIN), item("B", when("A = 1")), item("C", Asking.PLAIN)),
                new Section(Wording.of("en", "T"), List.of(item("D", Asking.PLAIN), item("E", when("B = 1"))), Condition.ALWAYS, false),
                new Section(Wording.of("en", "U"), List.of(item("F", Asking.PLAIN)), Condition.parse("C = 1"), false));

        assertThat(asked.onePage().stream().map(page -> page.items().stream().map(Item::code).toList()).toList())
                .containsExactly(List.of("A", "C", "D"), List.of("B", "F"), List.of("E"));
        assertThat(asked.onePage().get(0).parts()).extracting(part -> part.title().in("en")).containsExactly("S", "T");
    }

    @Test
    void nothing_may_depend_on_what_comes_later() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(section(item("A", when("B = 1")), item("B", Asking.PLAIN)))).withMessageContaining("depends on B");
        assertThatIllegalArgumentException().isThrownBy(() -> of(section(item("A", when("A = 1")))));
        assertThatIllegalArgumentException().as("in an order of chance nothing comes before").isThrownBy(() -> of(
                new Section(Wording.of("en", "S"), List.of(item("A", Asking.PLAIN), item("B", when("A = 1"))), Condition.ALWAYS, true)));
    }

    @Test
    void a_long_section_comes_in_even_pages() {
        Item[] items = IntStream.rangeClosed(1, 7).mapToObj(n -> item("I" + n, Asking.PLAIN)).toArray(Item[]::new);

        assertThat(pages(of(section(items), section(item("J", Asking.PLAIN))))).containsExactly(List.of("I1", "I2", "I3"), List.of("I4", "I5", "I6", "I7"), List.of("J"));
        assertThat(of(section(items)).pages()).extracting(Questionnaire.Page::first).containsExactly(1, 4);
    }

    @Test
    void a_branch_starts_a_page() {
        assertThat(pages(of(section(item("A", Asking.PLAIN), item("B", Asking.PLAIN), item("C", when("A = 1")), item("D", when("B = 1")), item("E", when("D = 1"))))))
                .containsExactly(List.of("A", "B"), List.of("C", "D"), List.of("E"));
    }

    @Test
    void a_matrix_stays_on_one_page() {
        Item[] items = IntStream.rangeClosed(1, 8).mapToObj(n -> item("G" + n, n > 1 ? row("often") : Asking.PLAIN)).toArray(Item[]::new);

        assertThat(pages(of(section(items)))).containsExactly(List.of("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"));
    }

    @Test
    void an_order_of_chance_is_the_same_for_the_same_seed_and_loses_nothing() {
        List<Item> items = new ArrayList<>(IntStream.rangeClosed(1, 9).mapToObj(n -> item("I" + n, n > 6 ? row("often") : Asking.PLAIN.asShuffled())).toList());
        items.add(0, item("Text", ItemType.INFORMATION, List.of(), Asking.PLAIN));
        Questionnaire asked = of(new Section(Wording.of("en", "S"), items, Condition.ALWAYS, true));

        List<List<String>> orders = IntStream.range(0, 20).mapToObj(seed -> asked.shuffled(seed).items().stream().map(Item::code).toList()).toList();

        assertThat(orders.stream().distinct().count()).isGreaterThan(10);
        assertThat(asked.shuffled(7)).isEqualTo(asked.shuffled(7));
        assertThat(orders).allSatisfy(order -> {
            assertThat(order).hasSize(10).startsWith("Text").containsAll(items.stream().map(Item::code).toList()).containsSequence("I7", "I8", "I9");
        });
        assertThat(asked.shuffled(3).items()).allSatisfy(item -> {
            if (!item.options().isEmpty()) {
                assertThat(item.options().get(2).apart()).as("what is set apart stays last").isTrue();
            }
        });
    }

    @Test
    void an_item_that_nobody_could_answer_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.SMILEYS, List.of(), Asking.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.SINGLE, List.of(option(0, true)), Asking.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.NUMBER, List.of(option(1, false)), Asking.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.INFORMATION, List.of(), Asking.PLAIN.asRequired()));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.CONSENT, List.of(option(1, false), option(3, false)), Asking.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.TEN, List.of(option(11, false)), Asking.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", ItemType.MULTIPLE, YES_NO, Asking.PLAIN.within(Limits.choices(3, null))));
        assertThat(item("A", ItemType.NUMBER, List.of(option(0, true)), Asking.PLAIN).counted()).isEmpty();
        assertThat(item("A", ItemType.TEN, List.of(option(10, false), option(11, true)), Asking.PLAIN).counted()).extracting(Option::value)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void limits_that_nothing_could_keep_to_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.numbers(BigDecimal.TEN, BigDecimal.ONE, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.days(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.choices(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.words(null, "(open"));
    }

    @Test
    void a_pattern_that_would_never_end_is_given_up() {
        assertThat(Limits.words(null, "[0-9]{5}").matches("63301")).isTrue();
        assertThat(Limits.words(null, "[0-9]{5}").matches("633012")).isFalse();
        assertThat(Limits.words(null, "(a+)+\\1b").matches("a".repeat(60))).as("nobody is held up by it").isTrue();
    }

    @Test
    void a_text_falls_back_to_its_language_without_region_then_to_english() {
        Wording wording = new Wording(Map.of("en", "Hello", "es", "Hola", "ur", "سلام"));

        assertThat(wording.in("es-MX")).isEqualTo("Hola");
        assertThat(wording.closest("es-MX")).isEqualTo("es");
        assertThat(wording.closest("vi")).isEqualTo("en");
        assertThat(new Wording(Map.of("ur", "سلام", "fa", "درود")).closest("vi")).isEqualTo("fa");
    }

    @Test
    void a_child_is_asked_one_question_a_page_with_the_text_before_it_and_under_the_same_conditions() {
        Questionnaire asked = of(section(item("TEXT", ItemType.INFORMATION, List.of(), Asking.PLAIN), item("A", Asking.PLAIN), item("R1", row("G")), item("R2", row("G"))),
                new Section(Wording.of("en", "T"), List.of(item("B", when("A = 1"))), Condition.parse("A = 1"), false));

        assertThat(pages(asked.oneByOne())).containsExactly(List.of("TEXT", "A"), List.of("R1"), List.of("R2"), List.of("B"));
        assertThat(shown(asked.oneByOne(), Map.of("A", 2))).isEqualTo(shown(asked, Map.of("A", 2)));
        assertThat(shown(asked.oneByOne(), Map.of("A", 1))).contains("B");
    }
}
