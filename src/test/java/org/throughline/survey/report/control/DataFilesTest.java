package org.throughline.survey.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.throughline.demo.control.EveryKind;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.Blurring;
import org.throughline.survey.report.entity.Variable;
import org.throughline.survey.report.entity.Variables;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DataFilesTest {

    private static final Questionnaire EVERY_KIND = EveryKind.questionnaire();

    /** What stands in what, in which order: from codebook.xsd of DDI Codebook 2.5, as far as ours uses it. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry("codeBook", List.of("docDscr", "stdyDscr", "fileDscr", "dataDscr", "otherMat")),
            Map.entry("citation", List.of("titlStmt", "rspStmt", "prodStmt", "distStmt", "serStmt", "verStmt", "biblCit", "holdings", "notes")),
            Map.entry("titlStmt", List.of("titl", "subTitl", "altTitl", "parTitl", "IDNo")),
            Map.entry("prodStmt", List.of("producer", "copyright", "prodDate", "prodPlac", "software", "fundAg", "grantNo")),
            Map.entry("stdyDscr", List.of("citation", "studyAuthorization", "stdyInfo", "studyDevelopment", "method", "dataAccs", "othrStdyMat", "notes")),
            Map.entry("stdyInfo", List.of("studyBudget", "subject", "abstract", "sumDscr", "qualityStatement", "notes", "exPostEvaluation")),
            Map.entry("sumDscr", List.of("timePrd", "collDate", "nation", "geogCover", "geogUnit", "geoBndBox", "boundPoly", "anlyUnit", "universe", "dataKind")),
            Map.entry("method", List.of("dataColl", "notes", "anlyInfo", "stdyClas", "dataProcessing", "codingInstructions")),
            Map.entry("dataColl", List.of("timeMeth", "dataCollector", "collectorTraining", "frequenc", "sampProc", "sampleFrame", "targetSampleSize", "deviat", "collMode", "resInstru",
                    "instrumentDevelopment", "sources", "collSitu", "actMin", "ConOps", "weight", "cleanOps")),
            Map.entry("useStmt", List.of("confDec", "specPerm", "restrctn", "contact", "citReq", "deposReq", "conditions", "disclaimer")),
            Map.entry("fileTxt", List.of("fileName", "fileCitation", "dataFingerprint", "fileCont", "fileStrc", "dimensns", "fileType", "format", "filePlac", "dataChck", "ProcStat", "dataMsng", "software", "verStmt")),
            Map.entry("dataDscr", List.of("varGrp", "nCubeGrp", "var", "nCube", "notes")),
            Map.entry("var", List.of("location", "labl", "imputation", "security", "embargo", "respUnit", "anlysUnit", "qstn", "valrng", "invalrng", "undocCod", "universe", "TotlResp", "sumStat", "txt",
                    "stdCatgry", "catgryGrp", "catgry", "codInstr", "verStmt", "concept", "derivation", "varFormat", "geoMap", "catLevel", "notes")),
            Map.entry("catgry", List.of("catValu", "labl", "txt", "catStat", "mrow")));

    private static List<Variable> variables(Confidentiality promise) {
        return Variables.of(EVERY_KIND, promise, DataDescriptions::label);
    }

    private static Questionnaire asking(Item... items) {
        return Questionnaire.first("q", Origin.OWN, Wording.of("en", "Q"), Wording.NONE, List.of(new Section(Wording.of("en", "S"), List.of(items))));
    }

    private static Item scale(String code, String text, List<Option> options) {
        return new Item(UUID.randomUUID(), code, ItemType.SCALE, null, Wording.of("en", text), Wording.NONE, options);
    }

    private static Option option(int value, boolean apart) {
        return new Option(value, null, apart, Wording.of("en", "It's " + value));
    }

    @Test
    void names_of_variables_are_taken_by_every_program_and_told_apart() {
        List<Option> options = List.of(option(1, false), option(2, false));
        Questionnaire asked = asking(scale("1a", "A", options), scale("Ünï-code", "B", options), scale("AND", "C", options), scale("Q 1", "D", options), scale("q.1", "E", options),
                scale("x".repeat(90), "F", options), scale("X".repeat(91), "G", options), scale("language", "H", options));

        List<String> names = Variables.of(asked, Confidentiality.NAMED, DataDescriptions::label).stream().map(Variable::name).toList();

        assertThat(names).allSatisfy(name -> assertThat(name).matches("[A-Za-z][A-Za-z0-9_]{0,63}"));
        assertThat(names.stream().map(String::toLowerCase).collect(Collectors.toSet())).hasSize(names.size());
        assertThat(names).contains("q_1a", "Uni_code", "q_AND", "Q_1", "q_1_2", "language_2");
    }

    @Test
    void confidential_data_hold_no_person_no_day_and_nothing_typed() {
        assertThat(variables(Confidentiality.NAMED)).extracting(Variable::name).contains("person", "answered_on");
        assertThat(variables(Confidentiality.NAMED)).anyMatch(one -> one.asked() && one.kind() == Variable.Kind.WORDS);

        assertThat(variables(Confidentiality.CONFIDENTIAL)).extracting(Variable::name).doesNotContain("person", "answered_on");
        assertThat(variables(Confidentiality.CONFIDENTIAL)).noneMatch(one -> one.asked() && one.kind() == Variable.Kind.WORDS);
    }

    @Test
    void labels_are_quoted_and_cut_by_bytes_but_never_within_a_letter() {
        assertThat(SpssSyntax.quoted("It's\n a  day")).isEqualTo("'It''s a day'");
        String cut = SpssSyntax.cut("ñ".repeat(200), 256);
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(253, 256);
        assertThat(cut).startsWith("ññ").endsWith("ñ…");
        assertThat(SpssSyntax.cut("🌻".repeat(80), 120).codePoints().filter(letter -> letter == 0x1F33B).count()).isEqualTo(29);
        assertThat(SpssSyntax.cut("short", 120)).isEqualTo("short");
    }

    @Test
    void what_is_set_apart_is_missing_in_the_way_that_holds_no_answer_that_counts() {
        Questionnaire asked = asking(scale("FEW", "Few", List.of(option(0, true), option(1, false), option(2, false))),
                scale("RANGE", "Range", List.of(option(1, false), option(2, false), option(90, true), option(91, true), option(92, true), option(93, true))),
                scale("MANY", "Many", List.of(option(0, true), option(1, false), option(2, false), option(3, true), option(4, true), option(5, true))));

        String syntax = new SpssSyntax(Variables.of(asked, Confidentiality.NAMED, DataDescriptions::label), "en", Map.of()).text("Survey.", "a.csv");

        assertThat(syntax).contains("MISSING VALUES FEW (0).").contains("MISSING VALUES RANGE (90 THRU 93).").contains("RECODE MANY (5 = SYSMIS).").contains("MISSING VALUES MANY (0, 3, 4).");
        assertThat(syntax).contains("1 'It''s 1'").startsWith("* Encoding: UTF-8.");
        assertThat(syntax.lines().filter(line -> line.startsWith("* Survey"))).containsExactly("* Survey.");
    }

    @Test
    void the_commands_name_every_column_of_the_file_in_its_order() {
        List<Variable> variables = variables(Confidentiality.NAMED);

        String syntax = new SpssSyntax(variables, "es", Map.of()).text("Encuesta", "survey-answers.csv");

        String columns = syntax.substring(syntax.indexOf("/VARIABLES="), syntax.indexOf("VARIABLE LABELS"));
        assertThat(columns.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.strip().split(" ")[0])).containsExactlyElementsOf(variables.stream().map(Variable::name).toList());
    }

    private static CampaignDetails campaign() {
        return new CampaignDetails(UUID.randomUUID(), 1, "spring-2027", new InstrumentId(EVERY_KIND.id()), Audience.FAMILY, Confidentiality.CONFIDENTIAL, EVERY_KIND.title(), CampaignState.PUBLISHED,
                Instant.EPOCH, Instant.EPOCH, LocalDate.of(2027, 3, 20), null, Instant.EPOCH, Set.of("en", "es", "ar"), false, false);
    }

    @Test
    void the_codebook_keeps_to_the_order_of_the_standard_and_says_questions_in_every_language() throws Exception {
        List<Variable> variables = variables(Confidentiality.CONFIDENTIAL);
        String ddi = new DdiCodebook(new DdiCodebook.Study(campaign(), "Larkspur & Valley", List.of("Oak <1>"), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 1), 100, 60),
                variables, DdiCodebook.ours()).text();

        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Element book = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ddi.getBytes(StandardCharsets.UTF_8))).getDocumentElement();

        requireOrder(book);
        assertThat(book.getElementsByTagNameNS("ddi:codebook:2_5", "var").getLength()).isEqualTo(variables.size());
        Item first = EVERY_KIND.items().stream().filter(Item::isScale).findFirst().orElseThrow();
        assertThat(ddi).contains("xml:lang=\"en\">" + first.text().in("en")).contains("xml:lang=\"ar\">" + first.text().in("ar")).contains("missing=\"Y\"").contains("Confidential: answers are kept without names")
                .doesNotContain("???");
    }

    private static void requireOrder(Element element) {
        List<String> order = ORDER.get(element.getLocalName());
        int last = 0;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (order != null) {
                    assertThat(order).as("in " + element.getLocalName()).contains(inner.getLocalName());
                    assertThat(order.indexOf(inner.getLocalName())).as(inner.getLocalName() + " in " + element.getLocalName()).isGreaterThanOrEqualTo(last);
                    last = order.indexOf(inner.getLocalName());
                }
                requireOrder(inner);
            }
        }
    }

    @Test
    void whatever_is_told_beside_confidential_answers_is_shared_by_the_minimum() {
        Random random = new Random(7);
        int languages = 0;
        for (int round = 0; round < 300; round++) {
            List<Blurring.Person> people = new ArrayList<>();
            int count = 10 + random.nextInt(200);
            int skew = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                people.add(new Blurring.Person("s" + random.nextInt(1 + random.nextInt(6)), "g" + random.nextInt(skew), "l" + random.nextInt(skew), random.nextInt(5) == 0 ? "x" : "", "l" + random.nextInt(2)));
            }
            Map<String, Map<String, Boolean>> hidden = new HashMap<>();
            people.forEach(person -> hidden.computeIfAbsent(person.school(), key -> new HashMap<>(Map.of("", random.nextInt(4) == 0, "language", random.nextInt(4) == 0))));
            Blurring blurring = new Blurring(people, 10, hidden);

            Map<Blurring.Person, Integer> told = new HashMap<>();
            people.forEach(person -> told.merge(blurring.told(person), 1, Integer::sum));

            assertThat(told.values()).allSatisfy(alike -> assertThat(alike).isGreaterThanOrEqualTo(10));
            languages += (int) told.keySet().stream().filter(person -> !person.language().isEmpty()).count();
            assertThat(told.keySet()).allSatisfy(person -> {
                Map<String, Boolean> there = hidden.getOrDefault(person.school(), Map.of());
                assertThat(there.getOrDefault("", false)).as("a hidden school has no name").isFalse();
                assertThat(!person.language().isEmpty() && there.getOrDefault("language", true)).as("nor have languages of which one is hidden").isFalse();
            });
        }
        assertThat(languages).as("and something is told").isGreaterThan(50);
    }
}
