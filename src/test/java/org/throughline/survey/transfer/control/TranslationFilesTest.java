package org.throughline.survey.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;
import org.throughline.survey.transfer.entity.TranslationFile;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

class TranslationFilesTest {

    /** Texts that files could spoil: formulas, apostrophes, quotes, separators, lines, markup, letters from the right. */
    private static final List<String> HARD = List.of("=SUM(A1:A9)", "'=1", "'quoted'", "''twice", "+1", "-x", "@you", "a;b,c\td", "two\nlines", "\"said\"", "<b>&amp;</b>",
            "كم مرة؟", "Tại sao? 为什么", "＝wide", "😀", "ends ");

    private static Bench hard() {
        List<Unit> units = new ArrayList<>();
        for (String text : HARD) {
            units.add(new Unit("item.q" + units.size(), text, text + text, State.TRANSLATED));
        }
        units.add(new Unit("item.missing", "Not yet", "", State.MISSING));
        return new Bench("family", 3, "Family", "en", "ar", units, 0);
    }

    private static void refused(Reason reason, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(FileUnreadable.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void nothing_is_lost_by_xliff() {
        TranslationFile read = Xliff.read(Xliff.write(hard()));

        assertThat(read.code()).isEqualTo("family");
        assertThat(read.to()).isEqualTo("ar");
        assertThat(read.units()).isEqualTo(hard().units());
    }

    @Test
    void nothing_is_lost_by_a_table() {
        TranslationFile read = TranslationTable.read(TranslationTable.write(hard()));

        assertThat(read.code()).isEqualTo("family");
        assertThat(read.to()).isEqualTo("ar");
        assertThat(read.units()).isEqualTo(hard().units());
    }

    @Test
    void no_cell_of_a_table_becomes_a_formula() {
        String table = new String(TranslationTable.write(hard()), StandardCharsets.UTF_8).substring(1);

        assertThat(table.lines().flatMap(line -> List.of(line.split(",")).stream())).isNotEmpty()
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("^[=+@\uFF1D].*"));
    }

    @Test
    void what_programs_mark_inside_a_text_and_their_suggestions_do_not_disturb() {
        TranslationFile read = Xliff.read("""
                <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="family" source-language="en" target-language="es-US"><body>
                <group><trans-unit id="item.A"><source>How <g id="1">often</g>?</source><target>¿Con <mrk mtype="x">qué</mrk> frecuencia?</target>
                <alt-trans><source>Other</source><target>Otro</target></alt-trans><note>x</note></trans-unit></group></body></file></xliff>""".getBytes(StandardCharsets.UTF_8));

        assertThat(read.to()).isEqualTo("es-US");
        assertThat(read.units()).containsExactly(new Unit("item.A", "How often?", "¿Con qué frecuencia?", State.TRANSLATED));
    }

    @Test
    void a_file_that_is_something_else_is_refused() {
        refused(Reason.NOT_XLIFF, () -> Xliff.read("<html/>".getBytes(StandardCharsets.UTF_8)));
        refused(Reason.NOT_XLIFF, () -> Xliff.read("<xliff version=\"2.1\"/>".getBytes(StandardCharsets.UTF_8)));
        refused(Reason.NOT_XML, () -> Xliff.read("<xliff version=\"1.2\"><file>".getBytes(StandardCharsets.UTF_8)));
        refused(Reason.COLUMN_MISSING, () -> TranslationTable.read("one,two\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        refused(Reason.EMPTY, () -> TranslationTable.read(new byte[0]));
        refused(Reason.NOT_UTF8, () -> TranslationTable.read(new byte[] {'a', (byte) 0xE9, ','}));
    }

    @Test
    void entities_of_a_file_reach_nothing() {
        refused(Reason.NOT_XML, () -> Xliff.read("""
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <xliff version="1.2"><file original="a" target-language="es"><body><trans-unit id="b"><source>&secret;</source></trans-unit></body></file></xliff>"""
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void texts_find_their_places_and_rows_of_a_matrix_share_their_answers() {
        Questionnaire everything = OwnFileTest.everything();
        Map<String, Wording> phrases = Phrases.of(everything);

        assertThat(phrases).containsKeys("title", "welcome", "section.a", "matrix.often", "item.a", "answers.often.1", "answer.f.1", "help.f")
                .doesNotContainKeys("answer.a.1", "answer.b.1");
        Questionnaire french = Phrases.with(everything, "fr", Map.of("answers.often.1", "Jamais", "item.f", "Combien de fois ?", "title", "Tout"));
        assertThat(french.items().subList(0, 2)).allSatisfy(item -> assertThat(item.options().get(0).label().in("fr")).isEqualTo("Jamais"));
        assertThat(french.title().in("fr")).isEqualTo("Tout");
        assertThat(french.title().in("es")).isEqualTo("Todo");
        assertThat(OwnFileTest.bare(Phrases.with(french, "fr", Map.of("answers.often.1", "", "item.f", "", "title", "")))).isEqualTo(OwnFileTest.bare(everything));
    }
}
