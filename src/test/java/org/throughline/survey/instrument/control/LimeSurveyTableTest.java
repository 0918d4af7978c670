package org.throughline.survey.instrument.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.control.TableUnreadable.Reason;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;

class LimeSurveyTableTest {

    private static final String HEAD = "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tother\n";
    private static final String GROUP = "G\t1\tOne\t1\t\t\ten\t\n";

    private static Questionnaire read(String lines) {
        return new LimeSurveyTable((HEAD + lines).getBytes(StandardCharsets.UTF_8), true).questionnaire("test");
    }

    private static void refused(Reason reason, int line, String column, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(TableUnreadable.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.parameters()).startsWith(line, column);
        });
    }

    @Test
    void the_thirty_items_of_the_demo_are_read_whole() throws IOException {
        try (InputStream table = LimeSurveyTableTest.class.getResourceAsStream("/org/throughline/demo/district_climate_30_items.limesurvey.tsv")) {
            Questionnaire read = new LimeSurveyTable(table.readAllBytes(), true).questionnaire("climate");

            assertThat(read.title().in("en")).isEqualTo("District climate survey");
            assertThat(read.sections()).hasSize(6);
            assertThat(read.items()).hasSize(30);
            assertThat(read.items().stream().filter(Item::isScale)).hasSize(25)
                    .allSatisfy(item -> assertThat(item.counted().stream().map(Option::favorable)).containsExactly(false, false, true, true));
            assertThat(read.items().stream().filter(item -> item.type() == ItemType.MULTIPLE)).singleElement()
                    .satisfies(item -> assertThat(item.options()).hasSize(4));
        }
    }

    @Test
    void a_table_of_a_further_program_is_refused_at_its_first_line_that_would_be_lost() throws IOException {
        Path table = Path.of(System.getProperty("shared.data", "../shared/data"), "survey", "import", "all_types_survey.tsv");
        Assumptions.assumeTrue(Files.exists(table), () -> "the shared data is not there: " + table.toAbsolutePath());

        byte[] bytes = Files.readAllBytes(table);
        refused(Reason.TYPE_UNKNOWN, 6, "type/scale", () -> new LimeSurveyTable(bytes, true).questionnaire("all"));
    }

    @Test
    void what_stands_first_can_be_the_best() {
        Questionnaire read = new LimeSurveyTable((HEAD + GROUP + "Q\tF\tM\t1\tHow\t\ten\t\nSQ\t\ta\t1\tThis\t\ten\t\nA\t\t1\t\tYes\t\ten\t\nA\t\t2\t\tNo\t\ten\t\n")
                .getBytes(StandardCharsets.UTF_8), false).questionnaire("test");

        assertThat(read.items().get(0).option(2)).hasValueSatisfying(best -> assertThat(best.label().in("en")).isEqualTo("Yes"));
    }

    @Test
    void translations_join_their_questions() {
        Questionnaire read = read(GROUP + "Q\tT\tWHY\t1\tWhy?\t\ten\t\n" + "G\t1\tUno\t1\t\t\tes\t\n" + "Q\tT\tWHY\t1\t<b>¿Por&nbsp;qué?</b>\t\tes\t\n");

        assertThat(read.sections()).singleElement().satisfies(section -> assertThat(section.title().in("es")).isEqualTo("Uno"));
        assertThat(read.items()).singleElement().satisfies(item -> assertThat(item.text().in("es")).isEqualTo("¿Por qué?"));
    }

    @Test
    void a_missing_column_is_named() {
        refused(Reason.COLUMN_MISSING, 1, "type/scale", () -> new LimeSurveyTable("class\tname\ttext\nG\tone\tOne\n".getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void a_condition_is_refused_and_not_left_out() {
        refused(Reason.CONDITION, 3, "relevance", () -> read(GROUP + "Q\tT\tWHY\tage > 12\tWhy?\t\ten\t\n"));
    }

    @Test
    void what_is_refused_says_where() {
        refused(Reason.NO_GROUP, 2, "class", () -> read("Q\tT\tWHY\t1\tWhy?\t\ten\t\n"));
        refused(Reason.NO_QUESTION, 3, "class", () -> read(GROUP + "A\t\t1\t\tYes\t\ten\t\n"));
        refused(Reason.TYPE_UNKNOWN, 3, "type/scale", () -> read(GROUP + "Q\tR\tRANK\t1\tRank\t\ten\t\n"));
        refused(Reason.OTHER, 3, "other", () -> read(GROUP + "Q\tL\tONE\t1\tOne\t\ten\tY\n"));
        refused(Reason.NO_ANSWERS, 3, "type/scale", () -> read(GROUP + "Q\tL\tONE\t1\tOne\t\ten\t\n"));
        refused(Reason.NO_SUBQUESTIONS, 3, "type/scale", () -> read(GROUP + "Q\tF\tONE\t1\tOne\t\ten\t\nA\t\t1\t\tYes\t\ten\t\nA\t\t2\t\tNo\t\ten\t\n"));
        refused(Reason.NAME_TWICE, 4, "name", () -> read(GROUP + "Q\tT\tWHY\t1\tWhy?\t\ten\t\nQ\tT\tWHY\t1\tWhy?\t\ten\t\n"));
        refused(Reason.TEXT_MISSING, 3, "text", () -> read(GROUP + "Q\tT\tWHY\t1\t\t\ten\t\n"));
        refused(Reason.GROUP_EMPTY, 2, "text", () -> read(GROUP));
        refused(Reason.LANGUAGE_UNKNOWN, 2, "language", () -> read("G\t1\tEins\t1\t\t\tde\t\n"));
        refused(Reason.CLASS_UNKNOWN, 2, "class", () -> read("X\t1\tOne\t1\t\t\ten\t\n"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        refused(Reason.NOT_UTF8, 1, "", () -> new LimeSurveyTable(new byte[] {'c', (byte) 0xE9, 'x'}, true));
    }
}
