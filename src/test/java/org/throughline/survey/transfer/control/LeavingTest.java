package org.throughline.survey.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.entity.Format;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Writing;

/** Instruments written for other programs, read back by the readers that take those programs' own files. */
class LeavingTest {

    private static Questionnaire climate() throws IOException {
        try (InputStream table = LeavingTest.class.getResourceAsStream("/org/throughline/demo/district_climate_30_items.limesurvey.tsv")) {
            return InstrumentImport.reading("climate", table.readAllBytes(), true).questionnaire();
        }
    }

    private static Questionnaire again(Writing written) {
        return InstrumentImport.reading("again", written.content(), true).questionnaire();
    }

    /** What an item asks, however it is named. */
    private static List<String> asked(Questionnaire of) {
        return of.items().stream().map(item -> item.type() + " " + item.text().byLanguage() + item.help().byLanguage() + item.asking().required() + item.asking().limits()
                + (item.asking().grid() == null ? "" : item.asking().grid().stem().byLanguage())
                + item.options().stream().map(option -> option.value() + "" + option.favorable() + option.label().byLanguage()).collect(Collectors.joining())).toList();
    }

    private static Item item(Questionnaire of, String code) {
        return of.items().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void the_thirty_items_come_back_the_same_from_a_table_of_limesurvey() throws IOException {
        Writing written = InstrumentExport.writing(climate(), Format.LIMESURVEY_TABLE);

        assertThat(written.notCarried()).isEmpty();
        assertThat(OwnFileTest.bare(again(written)).sections()).isEqualTo(OwnFileTest.bare(climate()).sections());
    }

    @Test
    void the_thirty_items_come_back_the_same_from_an_xlsform() throws IOException {
        Writing written = InstrumentExport.writing(climate(), Format.XLSFORM);

        assertThat(written.notCarried()).isEmpty();
        // the welcome is a note there, as forms have none of their own
        assertThat(asked(again(written)).subList(1, 31)).isEqualTo(asked(climate()));
    }

    @Test
    void limits_conditions_and_languages_come_back_from_a_table_of_limesurvey() {
        Questionnaire again = again(InstrumentExport.writing(OwnFileTest.everything(), Format.LIMESURVEY_TABLE));

        assertThat(item(again, "c").asking().limits()).isEqualTo(item(OwnFileTest.everything(), "c").asking().limits());
        assertThat(item(again, "d").asking().limits()).isEqualTo(item(OwnFileTest.everything(), "d").asking().limits());
        assertThat(item(again, "e").asking().limits().matches("A12")).isTrue();
        assertThat(item(again, "e").asking().limits().matches("12")).isFalse();
        assertThat(item(again, "e").asking().limits().longest()).isEqualTo(40);
        assertThat(item(again, "e").asking().when()).hasToString("often_SQ001 = 1 and c > 2");
        assertThat(item(again, "f").asking().limits()).isEqualTo(Limits.choices(1, 2));
        assertThat(item(again, "f").asking().shuffled()).isTrue();
        assertThat(again.sections().get(1).when()).hasToString("not often_SQ002 answered");
        assertThat(item(again, "often_SQ001").asking().grid().stem().byLanguage()).containsEntry("ar", "كم مرة؟");
        assertThat(again.title().byLanguage()).containsEntry("es", "Todo");
        assertThat(again.welcome().in("en")).isEqualTo("=1+1 & <b>welcome</b>");
    }

    @Test
    void limits_conditions_and_languages_come_back_from_an_xlsform() {
        Questionnaire again = again(InstrumentExport.writing(OwnFileTest.everything(), Format.XLSFORM));

        for (String code : List.of("c", "d", "e", "f")) {
            assertThat(item(again, code).asking().limits()).as(code).isEqualTo(item(OwnFileTest.everything(), code).asking().limits());
        }
        assertThat(item(again, "e").asking().when()).hasToString("a = 1 and c > 2");
        assertThat(item(again, "h").type()).isEqualTo(ItemType.TEN);
        assertThat(item(again, "f").asking().shuffled()).isTrue();
        assertThat(again.sections().get(2).when()).hasToString("not b answered");
        assertThat(item(again, "a").asking().grid().stem().byLanguage()).containsEntry("ar", "كم مرة؟");
        assertThat(item(again, "a").options()).extracting(Option::label).extracting(label -> label.in("es")).containsExactly("Nunca", "A menudo", "No corresponde");
    }

    @Test
    void what_a_format_does_not_hold_is_told_item_by_item() {
        for (Format format : List.of(Format.LIMESURVEY_TABLE, Format.XLSFORM)) {
            List<NotCarried> lost = InstrumentExport.writing(OwnFileTest.everything(), format).notCarried();

            assertThat(lost).as(format.name()).extracting(NotCarried::reason).contains(Reason.APART, Reason.PROTECTED, Reason.UNTIED, Reason.PICTURE, Reason.CHANCE);
            assertThat(lost).filteredOn(one -> one.reason() == Reason.PROTECTED).extracting(NotCarried::place).containsExactly("f");
        }
    }
}
