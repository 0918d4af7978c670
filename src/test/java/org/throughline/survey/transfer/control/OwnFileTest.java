package org.throughline.survey.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

class OwnFileTest {

    private static final UUID NIL = new UUID(0, 0);

    private static final Construct CHOICE = new Construct("choice", Wording.of("en", "Choice").and("es", "Elección"), Wording.of("en", "Who decides how something is learned."));

    /** Without what is new at each reading: ids, and where it came from. */
    static Questionnaire bare(Questionnaire of) {
        List<Section> sections = of.sections().stream().map(section -> new Section(section.title(), section.items().stream()
                .map(item -> new Item(NIL, item.code(), item.type(), item.commitment(), item.text(), item.help(), item.options(), item.asking())).toList(),
                section.when(), section.shuffled())).toList();
        return new Questionnaire(NIL, of.code(), 1, Origin.OWN, of.title(), of.welcome(), sections);
    }

    /** An instrument in which everything that an instrument can hold is there. */
    static Questionnaire everything() {
        Wording how = Wording.of("en", "How often?").and("es", "¿Con qué frecuencia?").and("ar", "كم مرة؟");
        List<Option> scale = List.of(new Option(1, false, false, Wording.of("en", "Never").and("es", "Nunca")), new Option(2, true, false, Wording.of("en", "Often").and("es", "A menudo")),
                new Option(9, null, true, Wording.of("en", "Does not apply").and("es", "No corresponde")));
        Grid grid = new Grid("often", how);
        Asking asking = Asking.PLAIN.asRequired().inGrid(grid);
        return Questionnaire.first("everything", Origin.OWN, Wording.of("en", "Everything").and("es", "Todo"), Wording.of("en", "=1+1 & <b>welcome</b>"), List.of(
                new Section(Wording.of("en", "One"), List.of(
                        item("a", ItemType.SCALE, scale, asking.counting(new Scoring(CHOICE, false))), item("b", ItemType.SCALE, scale, asking.counting(new Scoring(CHOICE, true))),
                        item("c", ItemType.NUMBER, List.of(), Asking.PLAIN.within(Limits.numbers(new BigDecimal("0.5"), BigDecimal.TEN, false))),
                        item("d", ItemType.DATE, List.of(), Asking.PLAIN.within(Limits.days(LocalDate.of(2026, 1, 1), null))),
                        item("e", ItemType.LINE, List.of(), Asking.PLAIN.within(Limits.words(40, "[A-Z]\\d+")).onlyWhen(Condition.parse("a = 1 and c > 2"))))),
                new Section(Wording.of("en", "Two").and("es", "Dos"), List.of(
                        new Item(UUID.randomUUID(), "f", ItemType.MULTIPLE, UUID.randomUUID(), how, Wording.of("en", "Help"), List.of(
                                new Option(1, null, false, Wording.of("en", "Bus")), new Option(2, null, false, Wording.of("en", "Bike"))),
                                Asking.PLAIN.within(Limits.choices(1, 2)).asShuffled().about(Set.of(ProtectedArea.INCOME, ProtectedArea.RELIGION))),
                        item("g", ItemType.PICTURES, List.of(new Option(1, null, false, Wording.of("en", "A bus"), "bus")), Asking.PLAIN),
                        item("h", ItemType.TEN, List.of(), Asking.PLAIN), item("i", ItemType.TEXT, List.of(), Asking.PLAIN),
                        item("j", ItemType.INFORMATION, List.of(), Asking.PLAIN)), Condition.parse("not b answered"), true)));
    }

    private static Item item(String code, ItemType type, List<Option> options, Asking asking) {
        return new Item(UUID.randomUUID(), code, type, null, Wording.of("en", "Item " + code).and("es", "Pregunta " + code), Wording.NONE, options, asking);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/schema/instrument-1.schema.json")));
    }

    @Test
    void what_is_written_is_read_the_same() {
        Questionnaire all = everything();

        assertThat(bare(OwnFile.read(OwnFile.write(all), "everything").questionnaire())).isEqualTo(bare(all));
    }

    @Test
    void what_is_written_keeps_to_the_published_schema() throws IOException {
        assertThat(schema().validate(new ObjectMapper().readTree(OwnFile.write(everything())))).isEmpty();
    }

    @Test
    void the_schema_turns_away_what_the_reader_turns_away() throws IOException {
        String written = new String(OwnFile.write(everything()), StandardCharsets.UTF_8);
        Map<String, String> wrong = Map.of("\"NUMBER\"", "\"ABACUS\"", "\"version\": 1", "\"version\": 2", "\"value\": 9", "\"value\": 900",
                "\"2026-01-01\"", "\"in spring\"", "\"INCOME\"", "\"MONEY\"", "\"code\": \"choice\"", "\"code\": \"\"");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            String broken = written.replace(each.getKey(), each.getValue());

            assertThat(broken).as(each.getKey()).isNotEqualTo(written);
            assertThat(schema().validate(new ObjectMapper().readTree(broken))).as(each.getValue()).isNotEmpty();
            assertThatThrownBy(() -> OwnFile.read(broken.getBytes(StandardCharsets.UTF_8), "everything")).as(each.getValue())
                    .isInstanceOfSatisfying(FileUnreadable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_OURS));
        }
    }

    @Test
    void broken_json_is_refused_with_its_line() {
        assertThatThrownBy(() -> InstrumentImport.reading("x", "{\n \"format\": \n}".getBytes(StandardCharsets.UTF_8), true))
                .isInstanceOfSatisfying(FileUnreadable.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_JSON);
                    assertThat(refused.parameters()[0]).isEqualTo(3);
                });
    }
}
