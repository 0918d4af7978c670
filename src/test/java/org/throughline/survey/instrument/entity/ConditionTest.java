package org.throughline.survey.instrument.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.survey.instrument.entity.ConditionUnreadable.Reason;

class ConditionTest {

    private static final Map<String, Said> ANSWERS = Map.of("Q1", new Said(List.of(3), null), "Many", new Said(List.of(1, 4), null),
            "Age", new Said(List.of(0), "12.50"), "Town", new Said(List.of(0), "O'Fallon"), "Day", new Said(List.of(0), "2027-03-31"));

    private record Said(List<Integer> values, String words) implements Condition.Answer {}

    private static boolean holds(String text) {
        return Condition.parse(text).test(ANSWERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1 = 3", "Q1 <> 4", "Q1 < 4", "Q1 <= 3", "Q1 > 2", "Q1 >= 3", "Q1 in (1, 3)", "Many has 4", "Many answered", "Age = 12.5", "Age > 12",
        "Age < 100", "Town = 'O''Fallon'", "Town in ('Elm', 'O''Fallon')", "Day >= '2027-03-01'", "Day < '2027-04-01'", "not Q1 = 4", "Q1 = 4 or Q1 = 3",
        "Q1 = 3 and Many has 1", "not (Q1 = 3 and Many has 2)", "Q1 = 3 or Q1 = 4 and Q1 = 5", "NOT Q1 = 4 AND Q1 = 3", ""})
    void what_is_so_holds(String text) {
        assertThat(holds(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1 = 4", "Q1 <> 3", "Q1 < 3", "Q1 <= 2", "Q1 > 3", "Q1 >= 4", "Q1 in (1, 2)", "Many has 2", "Gone answered", "Age = 12", "Town = 'Elm'",
        "not Q1 = 3", "Q1 = 4 or Q1 = 5", "Q1 = 3 and Many has 2", "(Q1 = 3 or Q1 = 4) and Q1 = 5", "Many = 1", "Town > 3", "Q1 = '3'"})
    void what_is_not_so_does_not_hold(String text) {
        assertThat(holds(text)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gone = 1", "Gone <> 1", "Gone < 1", "Gone >= 1", "Gone in (1)", "Gone has 1"})
    void nothing_is_true_of_what_is_unanswered(String text) {
        assertThat(holds(text)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1 = 3", "Q1 <> -4.50", "a and b", "not (Q1 = 1 or Q2 = 2)", "not (Q1 = 1 and Q2 = 2) and Q3 answered", "(A = 1 or B = 2) and (C = 3 or D = 4)",
        "A = 1 or B = 2 and not C has 3", "Town in ('it''s', 2)", "[2nd answer] = 1 and [and] answered", "Größe_2.x-y >= 0.5", "((A = 1))", "A = 1 and (B = 2 and C = 3)"})
    void its_text_reads_as_the_same(String text) {
        Condition read = Condition.parse(text.equals("a and b") ? "a answered and b answered" : text);

        assertThat(Condition.parse(read.toString())).isEqualTo(read);
        assertThat(read.toString()).isEqualTo(Condition.parse(read.toString()).toString());
    }

    @Test
    void it_is_written_with_no_more_brackets_than_it_needs() {
        assertThat(Condition.parse("((A = 1) or (B=2 and (C in (1,2))))")).hasToString("A = 1 or B = 2 and C in (1, 2)");
        assertThat(Condition.parse("(A = 1 or B = 2) and not (C = 3)")).hasToString("(A = 1 or B = 2) and not C = 3");
        assertThat(Condition.parse("  ")).isSameAs(Condition.ALWAYS).hasToString("");
    }

    @Test
    void it_knows_what_it_asks_about() {
        assertThat(Condition.parse("Q2 = 1 and (not Q1 answered or [q 3] has 1 or Q2 in (2))").items()).containsExactly("Q2", "Q1", "q 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"Q1 ! 3|SIGN_UNKNOWN|4", "Q1 = 'open|SIGN_UNKNOWN|6", "= 3|ITEM_MISSING|1", "Q1 = 3 and|ITEM_MISSING|11",
        "Q1 3|COMPARISON_MISSING|4", "Q1|COMPARISON_MISSING|3", "Q1 =|VALUE_MISSING|5", "Q1 = Q2|VALUE_MISSING|6", "Q1 has 'a'|VALUE_MISSING|8", "Q1 has 1.5|VALUE_MISSING|8",
        "Q1 in 1|LIST_MISSING|7", "Q1 in (1|BRACKET_OPEN|9", "(Q1 = 1|BRACKET_OPEN|8", "Q1 = 1 Q2 = 2|MORE_THAN_ONE|8", "Q1 = 1)|MORE_THAN_ONE|7"})
    void what_cannot_be_read_is_refused_with_place_and_reason(String text, Reason reason, int place) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOfSatisfying(ConditionUnreadable.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.place()).isEqualTo(place);
        });
    }

    @Test
    void endless_conditions_are_refused_before_they_cost_anything() {
        assertThatThrownBy(() -> Condition.parse("(".repeat(5000))).isInstanceOfSatisfying(ConditionUnreadable.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_DEEP));
        assertThatThrownBy(() -> Condition.parse("Q".repeat(9000))).isInstanceOfSatisfying(ConditionUnreadable.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LONG));
    }

    @Test
    void conditions_are_joined() {
        Condition first = Condition.parse("A = 1 or B = 2");

        assertThat(first.and(Condition.parse("C = 3"))).hasToString("(A = 1 or B = 2) and C = 3");
        assertThat(first.or(Condition.parse("C = 3"))).hasToString("A = 1 or B = 2 or C = 3");
        assertThat(Condition.ALWAYS.and(first)).isEqualTo(first);
        assertThat(first.or(Condition.ALWAYS)).isEqualTo(Condition.ALWAYS);
    }
}
