package org.throughline.survey.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Reading;

/** Surveys that nobody here wrote. */
class SharedInstrumentsTest {

    private static Path folder() {
        Path folder = Path.of(System.getProperty("shared.data", "../shared/data"), "survey", "import");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "the shared data is not there: " + folder.toAbsolutePath());
        return folder;
    }

    private static Reading read(String name) throws IOException {
        return InstrumentImport.reading("shared", Files.readAllBytes(folder().resolve(name)), true);
    }

    private static Map<ItemType, Long> types(Questionnaire read) {
        return read.items().stream().collect(Collectors.groupingBy(Item::type, Collectors.counting()));
    }

    private static Map<Reason, Long> reasons(Reading read) {
        return read.notCarried().stream().collect(Collectors.groupingBy(NotCarried::reason, Collectors.counting()));
    }

    private static Item item(Reading read, String code) {
        return read.questionnaire().items().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
    }

    private static String when(Reading read, String code) {
        return item(read, code).asking().when().toString();
    }

    @TestFactory
    Stream<DynamicTest> every_file_goes_in_and_comes_back_whole_from_our_own() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(12);
            return all.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                Questionnaire read = InstrumentImport.reading("shared", Files.readAllBytes(file), true).questionnaire();
                Reading again = InstrumentImport.reading("shared", OwnFile.write(read), true);

                assertThat(read.items()).isNotEmpty();
                assertThat(again.notCarried()).isEmpty();
                assertThat(OwnFileTest.bare(again.questionnaire())).isEqualTo(OwnFileTest.bare(read));
            }));
        }
    }

    @Test
    void the_multilingual_sample_of_limesurvey_6_keeps_its_five_languages() throws IOException {
        Reading read = read("ls6_sample_survey_multilingual_fr_de_en_it_ru.lss");

        assertThat(read.questionnaire().title().languages()).containsExactlyInAnyOrder("en", "fr", "de-x-informal", "it", "ru");
        assertThat(item(read, "S").text().byLanguage()).containsEntry("de-x-informal", "Kurzer freier Text").containsEntry("en", "Short free text");
        assertThat(item(read, "Y").options()).extracting(option -> option.label().in("fr")).containsExactly("Oui", "Non");
        assertThat(item(read, "F_SQ01").asking().grid().code()).isEqualTo("F");
        assertThat(item(read, "R1").asking().limits().fewest()).isEqualTo(2);
        assertThat(item(read, "D1").asking().limits().from()).hasToString("1910-01-01");
        assertThat(read.notCarried()).contains(new NotCarried("D1", "date_max: (date('y-m-d'))", Reason.VALIDATION),
                new NotCarried("moe", "SQ05", Reason.EXCLUSIVE), new NotCarried("FAF", "AF", Reason.FILTER));
    }

    @Test
    void conditions_of_limesurvey_are_said_in_our_words() throws IOException {
        Reading read = read("ls6_sample_survey_multilingual_fr_de_en_it_ru.lss");

        assertThat(when(read, "QCYes")).isEqualTo("QC = 1");
        assertThat(when(read, "QCNo")).isEqualTo("QC = 2");
        assertThat(when(read, "QCDefault")).isEqualTo("not QC answered");
        // names that are numbers of survey, group and question are found as well
        assertThat(when(read, "QCS3")).isEqualTo("QCS1 has 1 or QCS1 has 2 or QCS2 has 1 or QCS2 has 2");
        assertThat(when(read, "FAF_SQ01")).isEqualTo("AF answered");
        Reading census = read("ls205_group_relevance.lss");
        assertThat(census.questionnaire().sections().get(2).when()).hasToString("cohabs > 1 and p1rel answered");
        assertThat(when(census, "gender")).isEqualTo("name answered");
        assertThat(when(census, "sp1")).isEqualTo("cohabs > 0 and p1rel answered");
        assertThat(item(census, "age").asking().limits().low()).isEqualByComparingTo("18");
        assertThat(census.notCarried()).contains(
                new NotCarried("G7", "!is_empty(cohabs) && count(p1rel.NAOK, p2rel.NAOK, p3rel.NAOK, p4rel.NAOK) == cohabs", Reason.CONDITION));
    }

    @Test
    void validations_over_several_answers_are_told_one_by_one() throws IOException {
        Reading read = read("ls205_em_validation_q.lss");

        assertThat(reasons(read)).containsEntry(Reason.VALIDATION, 8L);
        assertThat(read.notCarried()).contains(new NotCarried("a", "sum(self)<6", Reason.VALIDATION));
    }

    @Test
    void the_form_that_shows_all_kinds_of_odk_tells_what_only_a_device_can_answer() throws IOException {
        Reading read = read("odk_all_question_types.xlsx");

        assertThat(types(read.questionnaire())).containsKeys(ItemType.LINE, ItemType.NUMBER, ItemType.DATE, ItemType.SINGLE, ItemType.MULTIPLE, ItemType.RANKING,
                ItemType.SCALE, ItemType.INFORMATION, ItemType.CONSENT);
        assertThat(reasons(read)).containsKeys(Reason.UPLOAD, Reason.DEVICE, Reason.OUTSIDE, Reason.MEDIA, Reason.TIME, Reason.STEP, Reason.DEFAULT, Reason.SHEET);
        assertThat(item(read, "table_list_1").asking().grid().stem().in("en")).isEqualTo("Label");
        assertThat(item(read, "range_integer_rating").asking().limits().high()).isEqualByComparingTo("5");
        assertThat(read.notCarried().stream().filter(lost -> lost.reason() == Reason.DEVICE).map(NotCarried::place))
                .containsExactly("barcode", "barcode_hidden_answer", "geopoint", "geopoint_placementmap", "geopoint_maps", "geotrace", "geoshape");
    }

    @Test
    void an_older_workbook_with_older_headings_is_read() throws IOException {
        Reading read = read("pyxform_tutorial.xls");

        assertThat(item(read, "relationship_to_household_head").options()).extracting(option -> option.label().in("en"))
                .containsExactly("Head", "Wife / Husband", "Son or daughter");
        assertThat(when(read, "age_in_months")).isEqualTo("older_than_five = 2");
        assertThat(item(read, "age_in_years").asking().limits().low()).isEqualByComparingTo("5");
        assertThat(reasons(read)).containsEntry(Reason.REPEATED, 1L);
    }

    @Test
    void matrices_and_side_by_side_questions_of_qualtrics_become_grids() throws IOException {
        Reading read = read("sample_survey.qsf");

        assertThat(item(read, "q4_rank_1").asking().grid().stem().in("en")).isEqualTo("Please rank each food");
        assertThat(item(read, "q6_reservations_1_1").asking().grid().stem().in("en")).endsWith("– Do you have reservations in eating this fruit?");
        assertThat(item(read, "q6_reservations_2_3").options()).extracting(option -> option.label().in("en")).contains("Food allergy");
        assertThat(item(read, "q3_volunteer").type()).isEqualTo(ItemType.MULTIPLE);
        assertThat(reasons(read)).containsKeys(Reason.EXCLUSIVE, Reason.RECODED, Reason.SKIP, Reason.NOTE);
    }

    @Test
    void logic_of_qualtrics_is_said_in_our_words_or_told() throws IOException {
        Reading many = read("many_question_types.qsf");
        assertThat(when(many, "Q36")).isEqualTo("fruits = 1");
        assertThat(many.notCarried().stream().filter(lost -> lost.reason() == Reason.UNUSED)).hasSize(20);

        Reading logic = read("survey_logic.qsf");
        assertThat(logic.notCarried()).extracting(NotCarried::reason).contains(Reason.SKIP, Reason.CONDITION, Reason.REPEATED, Reason.FLOW, Reason.OPTION_CONDITION);
        assertThat(logic.questionnaire().items()).isNotEmpty();
    }

    /**
     * The pair is one survey in two formats, made by a converter. What may differ, and why:
     * names, as LimeSurvey has no _ in them; the language, as the converter wrote "en" over German words; the headings of
     * what stood outside of groups ("G0"), where XLSForm has none and the survey's own title stands; times, which the
     * converter made days; the likert look, which it lost; the wording of a single group around the matrix.
     */
    @Test
    void the_pair_of_xlsform_and_limesurvey_comes_out_alike() throws IOException {
        Reading form = read("all_types_survey.xlsx");
        Reading table = read("all_types_survey.tsv");

        assertThat(alike(form.questionnaire())).isEqualTo(alike(table.questionnaire()));
        assertThat(form.questionnaire().sections()).hasSameSizeAs(table.questionnaire().sections());
        assertThat(places(form, Reason.DEFAULT)).isEqualTo(places(table, Reason.DEFAULT)).hasSize(2);
        assertThat(places(form, Reason.CALCULATION)).isEqualTo(places(table, Reason.CALCULATION)).containsExactly("calc1");
    }

    private static List<String> alike(Questionnaire read) {
        String language = read.title().languages().iterator().next();
        List<String> alike = new ArrayList<>();
        for (Section section : read.sections()) {
            for (Item item : section.items()) {
                boolean lostByTheConverter = Set.of("qtime", "qlikert").contains(plain(item.code()));
                alike.add(String.join(" | ", plain(item.code()), lostByTheConverter ? "" : item.type().name(), item.text().byLanguage().getOrDefault(language, item.text().in("en")),
                        item.help().in(language), item.options().stream().map(Option::label).map(label -> label.byLanguage().size() > 0 ? label.in(language) : "")
                                .map(label -> label.equals("Sonstiges") ? "Other" : label).collect(Collectors.joining(", ")),
                        String.valueOf(item.asking().required()), item.asking().when().toString().replace("_", ""),
                        item.asking().limits().low() + "–" + item.asking().limits().high(),
                        item.asking().grid() == null ? "" : item.asking().grid().stem().in(language)));
            }
        }
        return alike.stream().map(line -> line.replace("Sonstiges: welches?", "Other: which?")).toList();
    }

    private static String plain(String code) {
        return code.replace("_", "").replaceFirst("^matrixheader", "");
    }

    private static Set<String> places(Reading read, Reason reason) {
        return read.notCarried().stream().filter(lost -> lost.reason() == reason).map(lost -> lost.place().replace("_", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
