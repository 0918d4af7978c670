package org.throughline.survey.answer.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.Ids;
import org.throughline.survey.answer.entity.Fault.Reason;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

class FillingTest {

    private static final List<Option> THREE_OR_NONE = List.of(option(1, false), option(2, false), option(3, false), option(9, true));

    private static Option option(int value, boolean apart) {
        return new Option(value, null, apart, Wording.of("en", "option " + value));
    }

    private static Item item(ItemType type, Asking asking) {
        List<Option> options = type.isTyped() || type == ItemType.TEN ? List.of(option(11, true)) : type == ItemType.INFORMATION ? List.of() : THREE_OR_NONE;
        return new Item(Ids.timeOrdered(), "I", type, null, Wording.of("en", "What?"), Wording.NONE, options, asking);
    }

    private static Item item(ItemType type, Limits limits) {
        return item(type, Asking.PLAIN.within(limits));
    }

    private static Reason fault(Item item, Given given) {
        return Fault.of(item, given.kept(item).orElse(null)).map(Fault::reason).orElse(null);
    }

    private static String number(String typed) {
        return Given.written(typed).fitting(item(ItemType.NUMBER, Limits.NONE)).map(Given::words).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12|12", "12.50|12.5", "12,5|12.5", "1,234|1234", "1,234,567.5|1234567.5", "1 000|1000", "-3|-3", "−3|-3", "٣٤|34", "٣٫٥|3.5", "۱۲|12", "000|0"})
    void numbers_are_read_as_people_type_them(String typed, String number) {
        assertThat(number(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a few", "1.2.3", "1e9", "12345678901234", "1,23,4", "--1", "+"})
    void what_is_no_number_is_no_answer_but_stays_in_the_draft(String typed) {
        assertThat(number(typed)).isNull();
        assertThat(Given.written(typed).kept(item(ItemType.NUMBER, Limits.NONE))).contains(Given.written(typed));
    }

    @Test
    void numbers_keep_to_their_limits() {
        Item item = item(ItemType.NUMBER, Limits.numbers(BigDecimal.ONE, BigDecimal.TEN, true));

        assertThat(fault(item, Given.written("1"))).isNull();
        assertThat(fault(item, Given.written("10.0"))).isNull();
        assertThat(fault(item, Given.written("0"))).isEqualTo(Reason.TOO_LOW);
        assertThat(fault(item, Given.written("11"))).isEqualTo(Reason.TOO_HIGH);
        assertThat(fault(item, Given.written("2.5"))).isEqualTo(Reason.NOT_WHOLE);
        assertThat(fault(item, Given.written("two"))).isEqualTo(Reason.NO_NUMBER);
        assertThat(fault(item, Given.chosen(List.of(11)))).as("I don't know").isNull();
    }

    @Test
    void days_keep_to_their_limits() {
        Item item = item(ItemType.DATE, Limits.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));

        assertThat(fault(item, Given.written("2027-01-01"))).isNull();
        assertThat(fault(item, Given.written("2026-12-31"))).isEqualTo(Reason.TOO_EARLY);
        assertThat(fault(item, Given.written("2028-01-01"))).isEqualTo(Reason.TOO_LATE);
        assertThat(fault(item, Given.written("2027-02-30"))).isEqualTo(Reason.NO_DAY);
        assertThat(fault(item, Given.written("soon"))).isEqualTo(Reason.NO_DAY);
        assertThat(Given.written("٢٠٢٧-٠٣-٣١").fitting(item)).contains(Given.written("2027-03-31"));
    }

    @Test
    void words_keep_to_length_and_pattern() {
        Item item = item(ItemType.LINE, Limits.words(6, "[A-Z]{2}[0-9]+"));

        assertThat(fault(item, Given.written(" MO1234 "))).isNull();
        assertThat(fault(item, Given.written("MO12345"))).isEqualTo(Reason.TOO_LONG);
        assertThat(fault(item, Given.written("1234"))).isEqualTo(Reason.OTHER_FORM);
        assertThat(Given.written("a\r\nb\u0000").kept(item(ItemType.TEXT, Limits.NONE))).contains(Given.written("a\nb"));
        assertThat(Given.written(" ").kept(item)).isEmpty();
    }

    @Test
    void several_are_as_many_as_asked_for() {
        Item item = item(ItemType.MULTIPLE, Limits.choices(2, 2));

        assertThat(fault(item, Given.chosen(List.of(1, 3)))).isNull();
        assertThat(fault(item, Given.chosen(List.of(1)))).isEqualTo(Reason.TOO_FEW);
        assertThat(fault(item, Given.chosen(List.of(1, 2, 3)))).isEqualTo(Reason.TOO_MANY);
        assertThat(fault(item, Given.chosen(List.of(9)))).as("none of these").isNull();
        assertThat(fault(item, Given.chosen(List.of(1, 9)))).isEqualTo(Reason.EITHER_OR);
        assertThat(Given.chosen(List.of(1, 7)).kept(item)).as("what is not offered is dropped").contains(Given.chosen(List.of(1)));
    }

    @Test
    void a_ranking_is_the_order_of_its_places() {
        Item item = item(ItemType.RANKING, Limits.NONE);

        assertThat(Given.ranked(Map.of(1, 3, 2, 1, 3, 2)).fitting(item)).contains(Given.chosen(List.of(2, 3, 1)));
        assertThat(Given.ranked(Map.of(3, 1)).fitting(item)).as("in part").contains(Given.chosen(List.of(3)));
        assertThat(fault(item, Given.ranked(Map.of(1, 1, 2, 1)))).isEqualTo(Reason.PLACE_TWICE);
        assertThat(Given.ranked(Map.of(1, 1, 2, 1)).kept(item).orElseThrow().place(2)).as("clashing places stay in the draft").contains(1);
        assertThat(fault(item(ItemType.RANKING, Limits.choices(3, 3)), Given.ranked(Map.of(1, 1, 2, 2)))).isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void one_of_several_is_one() {
        for (ItemType type : List.of(ItemType.SCALE, ItemType.SINGLE, ItemType.SMILEYS, ItemType.PICTURES)) {
            assertThat(Given.chosen(List.of(2, 1)).fitting(item(type, Limits.NONE))).contains(Given.chosen(List.of(2)));
        }
        assertThat(Given.chosen(List.of(10)).fitting(item(ItemType.TEN, Limits.NONE))).contains(Given.chosen(List.of(10)));
        assertThat(Given.chosen(List.of(12)).fitting(item(ItemType.TEN, Limits.NONE))).isEmpty();
        assertThat(Given.chosen(List.of(1)).fitting(item(ItemType.INFORMATION, Limits.NONE))).isEmpty();
    }

    @Test
    void what_is_required_and_shown_must_be_answered() {
        Item first = coded("A", Asking.PLAIN.asRequired());
        Item second = coded("B", Asking.PLAIN.asRequired().onlyWhen(Condition.parse("A = 2")));
        Questionnaire asked = of(first, second);

        assertThat(new Filling(asked, Map.of()).faulty(asked.items())).isTrue();
        assertThat(new Filling(asked, Map.of(first.id(), Given.chosen(List.of(1)))).faulty(asked.items())).as("B is hidden").isFalse();
        assertThat(new Filling(asked, Map.of(first.id(), Given.chosen(List.of(2)))).fault(second)).map(Fault::reason).contains(Reason.MISSING);
    }

    @Test
    void what_is_hidden_in_the_end_does_not_count_but_is_there_again() {
        Item first = coded("A", Asking.PLAIN);
        Item second = coded("B", Asking.PLAIN.onlyWhen(Condition.parse("A = 2")));
        Item third = coded("C", Asking.PLAIN.onlyWhen(Condition.parse("B answered")));
        Questionnaire asked = of(first, second, third);
        Map<UUID, Given> kept = new HashMap<>(Map.of(first.id(), Given.chosen(List.of(2)), second.id(), Given.chosen(List.of(1)), third.id(), Given.chosen(List.of(3))));
        Filling filling = new Filling(asked, kept);

        Filling otherwise = filling.with(List.of(first), Map.of(first.id(), Given.chosen(List.of(1))));
        Filling back = otherwise.with(List.of(first), Map.of(first.id(), Given.chosen(List.of(2))));

        assertThat(filling.counting()).hasSize(3);
        assertThat(otherwise.counting()).containsOnlyKeys(first.id());
        assertThat(otherwise.pageAfter(1)).as("the review").isEqualTo(4);
        assertThat(back.counting()).hasSize(3);
        assertThat(back.pageAfter(1)).isEqualTo(2);
        assertThat(back.pageBefore(3)).isEqualTo(2);
        assertThat(otherwise.pageBefore(3)).isEqualTo(1);
    }

    @Test
    void what_an_answer_may_still_bring_is_told_beforehand() {
        Item first = coded("A", Asking.PLAIN);
        Item second = coded("B", Asking.PLAIN.onlyWhen(Condition.parse("A = 2")));
        Item third = coded("C", Asking.PLAIN.onlyWhen(Condition.parse("B answered")));
        Questionnaire asked = of(first, second, third);

        assertThat(new Filling(asked, Map.of()).possible()).containsExactly(first, second, third);
        assertThat(new Filling(asked, Map.of(first.id(), Given.chosen(List.of(1)))).possible()).containsExactly(first);
        assertThat(new Filling(asked, Map.of(first.id(), Given.chosen(List.of(2)))).possible()).containsExactly(first, second, third);
    }

    @Test
    void a_wrong_answer_decides_nothing() {
        Item age = new Item(Ids.timeOrdered(), "Age", ItemType.NUMBER, null, Wording.of("en", "How old?"), Wording.NONE, List.of(),
                Asking.PLAIN.within(Limits.numbers(BigDecimal.ZERO, BigDecimal.TEN, true)));
        Item more = coded("B", Asking.PLAIN.onlyWhen(Condition.parse("Age > 5")));
        Questionnaire asked = of(age, more);

        assertThat(new Filling(asked, Map.of(age.id(), Given.written("٧"))).shows(more)).isTrue();
        assertThat(new Filling(asked, Map.of(age.id(), Given.written("70"))).shows(more)).isFalse();
    }

    private static Item coded(String code, Asking asking) {
        return new Item(Ids.timeOrdered(), code, ItemType.SINGLE, null, Wording.of("en", code), Wording.NONE, THREE_OR_NONE, asking);
    }

    private static Questionnaire of(Item... items) {
        return Questionnaire.first("q", Origin.OWN, Wording.of("en", "Q"), Wording.NONE, List.of(new Section(Wording.of("en", "S"), new ArrayList<>(List.of(items)))));
    }
}
