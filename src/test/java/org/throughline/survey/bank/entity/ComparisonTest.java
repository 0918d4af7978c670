package org.throughline.survey.bank.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.survey.bank.entity.Comparison.Change;
import org.throughline.survey.bank.entity.Words.Part;
import org.throughline.survey.bank.entity.Words.Side;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

class ComparisonTest {

    private static Item item(String code, String text, String... options) {
        List<Option> scale = java.util.stream.IntStream.range(0, options.length).mapToObj(i -> new Option(i + 1, i > 0, false, Wording.of("en", options[i]))).toList();
        return new Item(UUID.randomUUID(), code, options.length == 0 ? ItemType.TEXT : ItemType.SCALE, null, Wording.of("en", text), Wording.NONE, scale);
    }

    private static Questionnaire of(String code, Item... items) {
        return Questionnaire.first(code, Origin.OWN, Wording.of("en", "Voice"), Wording.NONE, List.of(new Section(Wording.NONE, List.of(items))));
    }

    private static List<String> told(Comparison comparison) {
        return comparison.lines().stream().map(line -> (line.one() == null ? "-" : line.one().code()) + ">" + (line.other() == null ? "-" : line.other().code())
                + line.changes()).toList();
    }

    @Test
    void two_editions_meet_by_their_codes_and_each_change_is_named() {
        Questionnaire before = of("voice", item("A", "I choose.", "No", "Yes"), item("B", "I set goals.", "No", "Yes"), item("C", "Why?"), item("D", "I am heard.", "No", "Yes"));
        Questionnaire after = of("voice", item("A", "I choose how I learn.", "No", "Yes"), item("B", "I set goals.", "Never", "Yes"), item("E", "What else?"),
                item("D", "I am heard.", "No", "Yes").asking(Asking.PLAIN.asRequired()));

        assertThat(told(Comparison.of(before, after, Map.of()))).containsExactly("A>A[REWORDED]", "B>B[OPTIONS]", "->E[ADDED]", "C>-[GONE]", "D>D[ASKED]");
        assertThat(Comparison.of(before, before, Map.of()).same()).isEqualTo(4);
    }

    @Test
    void only_what_left_its_order_has_moved() {
        Questionnaire before = of("voice", item("A", "One?"), item("B", "Two?"), item("C", "Three?"), item("D", "Four?"));
        Questionnaire after = of("voice", item("B", "Two?"), item("C", "Three?"), item("A", "One?"), item("D", "Four?"));

        assertThat(told(Comparison.of(before, after, Map.of()))).containsExactly("B>B[]", "C>C[]", "A>A[MOVED]", "D>D[]");
        assertThat(Comparison.of(before, after, Map.of()).count(Change.MOVED)).isEqualTo(1);
    }

    @Test
    void items_of_other_instruments_meet_by_crosswalk_then_by_words_and_by_code_only_where_words_are_alike() {
        Item lunch = item("Q1", "I like lunch.");
        Item walked = item("Q2", "My child is heard.");
        Item same = item("Q3", "What should we know?");
        Item alike = item("Q4", "My child can choose how to learn.");
        Item other = item("Z2", "The school listens to my child.");
        Questionnaire one = of("one", lunch, walked, same, alike);
        Questionnaire two = of("two", item("Q1", "We have a garden."), other, item("Z3", "what should we know?"), item("Q4", "My child can choose how to work."));

        assertThat(told(Comparison.of(one, two, Map.of(walked.id(), Set.of(other.id()))))).containsExactly(
                "->Q1[ADDED]", "Q1>-[GONE]", "Q2>Z2[REWORDED]", "Q3>Z3[REWORDED]", "Q4>Q4[REWORDED]");
        assertThat(told(Comparison.of(one, two, Map.of()))).contains("Q2>-[GONE]", "->Z2[ADDED]");
    }

    @Test
    void a_further_translation_is_no_other_wording() {
        Item before = item("A", "I choose.");
        Item after = new Item(UUID.randomUUID(), "A", ItemType.TEXT, null, Wording.of("en", "I choose.").and("vi", "Em chọn."), Wording.NONE, List.of());

        assertThat(told(Comparison.of(of("voice", before), of("voice", after), Map.of()))).containsExactly("A>A[TRANSLATED]");
    }

    @Test
    void words_are_told_apart_one_by_one() {
        assertThat(Words.changes("I choose what I learn.", "I choose how I learn here.")).containsExactly(new Part(Side.BOTH, "I choose"), new Part(Side.ONE, "what"),
                new Part(Side.OTHER, "how"), new Part(Side.BOTH, "I"), new Part(Side.ONE, "learn."), new Part(Side.OTHER, "learn here."));
        assertThat(Words.changes("", "New")).containsExactly(new Part(Side.OTHER, "New"));
        assertThat(Words.changes("x ".repeat(500), "y ".repeat(500))).hasSize(2);
        assertThat(Words.alike("My child, heard!", "heard is my CHILD")).isEqualTo(0.75);
        assertThat(Words.alike("", "…")).isZero();
    }
}
