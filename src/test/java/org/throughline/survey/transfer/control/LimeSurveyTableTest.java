package org.throughline.survey.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.Reading;

class LimeSurveyTableTest {

    private static final String HEAD = "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tother\tmandatory\n";
    private static final String GROUP = "G\t1\tOne\t1\t\t\ten\t\n";

    private static Reading reading(String lines) {
        return InstrumentImport.reading("test", (HEAD + lines).getBytes(StandardCharsets.UTF_8), true);
    }

    private static Questionnaire read(String lines) {
        return reading(lines).questionnaire();
    }

    private static void refused(Reason reason, int line, String column, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(FileUnreadable.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.parameters()).startsWith(line, column);
        });
    }

    @Test
    void the_thirty_items_of_the_demo_are_read_whole() throws IOException {
        try (InputStream table = LimeSurveyTableTest.class.getResourceAsStream("/org/throughline/demo/district_climate_30_items.limesurvey.tsv")) {
            Questionnaire read = InstrumentImport.reading("climate", table.readAllBytes(), true).questionnaire();

            assertThat(read.title().in("en")).isEqualTo("District climate survey");
            assertThat(read.sections()).hasSize(6);
            assertThat(read.items()).hasSize(30);
            assertThat(read.items().stream().filter(Item::isScale)).hasSize(25)
                    .allSatisfy(item -> assertThat(item.counted().stream().map(Option::favorable)).containsExactly(false, false, true, true))
                    .allSatisfy(item -> assertThat(item.asking().grid().stem().isEmpty()).isFalse());
            assertThat(read.items().stream().filter(item -> item.type() == ItemType.MULTIPLE)).singleElement()
                    .satisfies(item -> assertThat(item.options()).hasSize(4));
        }
    }

    @Test
    void what_stands_first_can_be_the_best() {
        Questionnaire read = InstrumentImport.reading("test", (HEAD + GROUP + "Q\tF\tM\t1\tHow\t\ten\t\nSQ\t\ta\t1\tThis\t\ten\t\nA\t\t1\t\tYes\t\ten\t\nA\t\t2\t\tNo\t\ten\t\n")
                .getBytes(StandardCharsets.UTF_8), false).questionnaire();

        assertThat(read.items().get(0).option(2)).hasValueSatisfying(best -> assertThat(best.label().in("en")).isEqualTo("Yes"));
    }

    @Test
    void translations_join_their_questions_in_any_language() {
        Questionnaire read = read(GROUP + "Q\tT\tWHY\t1\tWhy?\t\ten\t\n" + "G\t1\tUno\t1\t\t\tes\t\n" + "Q\tT\tWHY\t1\t<b>¿Por&nbsp;qu&eacute;?</b>\t\tes\t\n"
                + "G\t1\tMột\t1\t\t\tvi\t\n" + "Q\tT\tWHY\t1\tTại sao?\t\tvi\t\n");

        assertThat(read.sections()).singleElement().satisfies(section -> assertThat(section.title().byLanguage()).containsEntry("es", "Uno").containsEntry("vi", "Một"));
        assertThat(read.items()).singleElement().satisfies(item -> assertThat(item.text().byLanguage()).containsEntry("es", "¿Por qué?").containsEntry("vi", "Tại sao?"));
    }

    @Test
    void conditions_on_earlier_questions_come_along() {
        Questionnaire read = read(GROUP + "Q\tN\tage\t1\tHow old?\t\ten\t\nQ\tL\tone\t1\tWhich?\t\ten\t\nA\t\tx\t\tX\t\ten\t\nA\t\ty\t\tY\t\ten\t\n"
                + "Q\tT\tWHY\t(age.NAOK > 12 and one.NAOK == \"y\")\tWhy?\t\ten\t\n");

        assertThat(read.items().get(2).asking().when()).hasToString("age > 12 and one = 2");
    }

    @Test
    void a_condition_that_can_not_be_held_is_told_and_its_question_always_asked() {
        Reading reading = reading(GROUP + "Q\tN\tage\t1\tHow old?\t\ten\t\nQ\tT\tWHY\tage > income * 2\tWhy?\t\ten\t\n");

        assertThat(reading.questionnaire().items().get(1).asking().when()).hasToString("");
        assertThat(reading.notCarried()).contains(new NotCarried("WHY", "age > income * 2", NotCarried.Reason.CONDITION));
    }

    @Test
    void a_condition_without_end_breaks_nothing() {
        for (String endless : new String[] {"!".repeat(200_000) + "age", "(".repeat(200_000), "age" + ".x".repeat(200_000) + " == 1", "age>1 && ".repeat(20_000) + "age>1"}) {
            Reading reading = reading(GROUP + "Q\tN\tage\t1\tHow old?\t\ten\t\nQ\tT\tWHY\t" + endless + "\tWhy?\t\ten\t\n");

            assertThat(reading.notCarried()).extracting(NotCarried::reason).contains(NotCarried.Reason.CONDITION);
        }
    }

    @Test
    void a_condition_on_what_comes_later_is_told() {
        Reading reading = reading(GROUP + "Q\tT\tWHY\tage > 3\tWhy?\t\ten\t\nQ\tN\tage\t1\tHow old?\t\ten\t\n");

        assertThat(reading.notCarried()).contains(new NotCarried("WHY", "age > 3", NotCarried.Reason.LATER));
    }

    @Test
    void other_becomes_an_option_and_a_line_for_who_chose_it() {
        Questionnaire read = read(GROUP + "Q\tM\tone\t1\tWhich?\t\ten\tY\tY\nSQ\t\tx\t1\tX\t\ten\t\n");

        assertThat(read.items()).extracting(Item::code, Item::type).containsExactly(tuple("one", ItemType.MULTIPLE), tuple("one_other", ItemType.LINE));
        assertThat(read.items().get(0).asking().required()).isTrue();
        assertThat(read.items().get(0).options()).extracting(option -> option.label().in("en")).containsExactly("X", "Other");
        assertThat(read.items().get(1).asking().when()).hasToString("one has 2");
    }

    @Test
    void a_question_of_no_type_of_ours_is_told_and_does_not_keep_the_others_out() {
        Reading reading = reading(GROUP + "Q\t|\tfile\t1\tYour photo\t\ten\t\nQ\tT\tWHY\t1\tWhy?\t\ten\t\nQ\tL\tONE\t1\tOne\t\ten\t\n");

        assertThat(reading.questionnaire().items()).extracting(Item::code).containsExactly("WHY");
        assertThat(reading.notCarried()).contains(new NotCarried("file", "Your photo", NotCarried.Reason.UPLOAD), new NotCarried("ONE", "One", NotCarried.Reason.NO_OPTIONS));
    }

    @Test
    void what_is_no_table_is_refused_and_says_where() {
        refused(Reason.COLUMN_MISSING, 1, "type/scale", () -> LimeSurveyTable.read("class\tname\ttext\nG\tone\tOne\n".getBytes(StandardCharsets.UTF_8)));
        refused(Reason.NO_GROUP, 2, "class", () -> read("Q\tT\tWHY\t1\tWhy?\t\ten\t\n"));
        refused(Reason.NO_QUESTION, 3, "class", () -> read(GROUP + "A\t\t1\t\tYes\t\ten\t\n"));
        refused(Reason.NAME_TWICE, 4, "name", () -> read(GROUP + "Q\tT\tWHY\t1\tWhy?\t\ten\t\nQ\tT\tWHY\t1\tWhy?\t\ten\t\n"));
        refused(Reason.NOTHING_ASKED, 1, "", () -> read(GROUP));
        refused(Reason.LANGUAGE_UNKNOWN, 2, "language", () -> read("G\t1\tEins\t1\t\t\t?\t\n"));
        refused(Reason.CLASS_UNKNOWN, 2, "class", () -> read("X\t1\tOne\t1\t\t\ten\t\n"));
        refused(Reason.NOT_UTF8, 1, "", () -> InstrumentImport.reading("test", new byte[] {'c', (byte) 0xE9, '\t'}, true));
    }
}
