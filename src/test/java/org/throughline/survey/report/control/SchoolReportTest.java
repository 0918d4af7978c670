package org.throughline.survey.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.demo.control.EveryKind;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.ReportData;
import org.throughline.survey.report.entity.ReportFigure;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class SchoolReportTest {

    private static final Questionnaire EVERY_KIND = EveryKind.questionnaire();
    private static final UUID COMMITMENT = UUID.randomUUID();
    private static final ReportFigure HIDDEN = new ReportFigure(true, null, null, null, null, null, PublishedShare.End.EXACT);

    @BeforeAll
    static void provideTheParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static ReportFigure figure(Item item, int favorable) {
        int options = item.counted().size();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            parts.add(String.valueOf(i == 0 ? 100 - (options - 1) * (100 / options) : 100 / options));
        }
        return new ReportFigure(false, 60, String.join(",", parts), item.isScale() ? favorable : null, favorable - 5, favorable + 5, PublishedShare.End.EXACT);
    }

    private static void requireAccessible(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getFailedChecks().keySet()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(500);
        }
    }

    private static ReportFigure score(int score) {
        return new ReportFigure(false, 60, null, score, score - 4, score + 4, PublishedShare.End.EXACT);
    }

    private static ReportData data(boolean hideAll) {
        Map<UUID, ReportFigure> here = new LinkedHashMap<>();
        Map<UUID, ReportFigure> district = new HashMap<>();
        int favorable = 20;
        for (Item item : EVERY_KIND.items()) {
            if (!item.counted().isEmpty()) {
                here.put(item.id(), hideAll ? HIDDEN : figure(item, favorable));
                district.put(item.id(), figure(item, 50));
                favorable += 9;
            }
        }
        Item first = EVERY_KIND.items().stream().filter(Item::isScale).findFirst().orElseThrow();
        ReportData.Asked asked = new ReportData.Asked("Larkspur Valley", EVERY_KIND.title(), Audience.FAMILY, false, Confidentiality.CONFIDENTIAL, EVERY_KIND,
                Map.of(COMMITMENT, Wording.of("en", "T1 Goals").and("es", "T1 Metas")), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 1), true, 48, 10);
        List<ReportData.OfGroup> groups = List.of(new ReportData.OfGroup("language", "es", COMMITMENT, score(71)), new ReportData.OfGroup("language", "pl", COMMITMENT, HIDDEN),
                new ReportData.OfGroup("language +", "pl,uk", COMMITMENT, score(33)));
        List<ReportData.Scale> scales = List.of(new ReportData.Scale(COMMITMENT, Wording.of("en", "Voice").and("es", "Voz").and("ar", "صوت"), Alpha.Gate.REPORT, score(62), score(50)),
                new ReportData.Scale(UUID.randomUUID(), Wording.of("en", "Safety"), Alpha.Gate.DO_NOT_REPORT, score(62), score(50)));
        return new ReportData(asked, new ReportData.School(UUID.randomUUID(), "Alder Creek", "middle", 120, 60), here, district, Map.of(first.id(), 43, COMMITMENT, 55),
                new ReportData.Earlier(Wording.of("en", "Spring 2026"), Map.of(first.id(), HIDDEN), Map.of(COMMITMENT, score(40))), scales, groups,
                List.of(new ReportData.Reply(Wording.of("en", "Too little time to choose."), Wording.of("en", "Fridays are for choice now.").and("es", "Los viernes se elige."), true)));
    }

    private static byte[] pdf(ReportData data, Language language) {
        return PdfPages.of(new LightPages().render("survey-report", language, new ReportView(data, language).model()), language);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_keeps_to_pdf_ua_and_leaves_no_text_out(Language language) throws Exception {
        byte[] pdf = pdf(data(false), language);

        requireAccessible(pdf);
        assertThat(text(pdf)).contains("Alder Creek").doesNotContain("???");
        if (language != Language.AR) {
            assertThat(text(pdf)).contains(TextBundle.in(language.locale()).get("reports.method"));
        }
    }

    @Test
    void reports_bound_into_one_document_stay_accessible_with_its_own_title() throws Exception {
        ReportData first = data(false);
        ReportData other = data(true);
        byte[] opening = PdfPages.of(new LightPages().render("survey-reports", Language.EN, new ReportsOpening(first.asked(), List.of(first.school(), other.school()), Language.EN).model()), Language.EN);

        byte[] together = PdfPages.together(List.of(opening, pdf(first, Language.EN), pdf(other, Language.EN)));

        requireAccessible(together);
        try (PDDocument document = Loader.loadPDF(together)) {
            assertThat(document.getDocumentInformation().getTitle()).endsWith("All schools");
            assertThat(figures(document)).contains("Alder Creek: 50%").contains("Figure Voice: 62");
        }
    }

    @Test
    void every_chart_is_a_figure_with_words() throws Exception {
        String raw;
        try (PDDocument document = Loader.loadPDF(pdf(data(false), Language.EN))) {
            raw = figures(document);
        }
        assertThat(raw.lines().filter(line -> line.startsWith("Figure")).count()).isGreaterThan(8);
        assertThat(raw).contains("Figure 60 of the 120 who were asked here answered: 50%.").contains("Figure Voice: 62 (95% interval 58 to 66); all schools together 50");
    }

    private static String figures(PDDocument document) {
        StringBuilder said = new StringBuilder();
        walk(document.getDocumentCatalog().getStructureTreeRoot().getKids(), said);
        return said.toString();
    }

    private static void walk(List<Object> kids, StringBuilder said) {
        for (Object kid : kids) {
            if (kid instanceof org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    said.append("Figure ").append(element.getAlternateDescription()).append('\n');
                }
                walk(element.getKids(), said);
            }
        }
    }

    @Test
    void only_differences_that_the_intervals_carry_have_a_number_and_what_is_hidden_bears_the_same_words() throws Exception {
        String report = text(pdf(data(false), Language.EN));

        assertThat(report).contains("about the same").contains("hidden to protect small groups").contains("+22").contains("Similar schools").contains(" 43% ").contains("no score: its items don’t measure one thing");
        assertThat(report).contains("Polish, Ukrainian (together)").contains("You said, we did").contains("Fridays are for choice now.");
    }

    @Test
    void of_a_school_that_is_hidden_there_is_no_figure() throws Exception {
        String report = text(pdf(data(true), Language.EN));

        assertThat(report).contains("Too few questions can be told").contains("0 of").contains("hidden to protect small groups");
        assertThat(report.split("hidden to protect small groups", -1).length - 1).isGreaterThanOrEqualTo(8);
        assertThat(report).doesNotContain("Most favorable 1").doesNotContain("% favorable (");
    }
}
