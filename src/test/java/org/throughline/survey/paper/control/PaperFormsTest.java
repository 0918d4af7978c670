package org.throughline.survey.paper.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.demo.control.EveryKind;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PaperFormsTest {

    private static final Questionnaire EVERY_KIND = EveryKind.questionnaire();
    private static final String LATIN = "Alder Creek";
    private static final String ARABIC = "مدرسة الأمل";

    @BeforeAll
    static void provideTheParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static String html(String language, List<String> serials) {
        Tongue tongue = Tongue.of(language);
        PaperPictures pictures = new PaperPictures();
        pictures.pages = new LightPages();
        PaperWords words = new PaperWords(tongue, Audience.FAMILY, school(tongue));
        Map<String, Object> model = new HashMap<>(Map.of("title", EVERY_KIND.title().in(language), "owner", "Larkspur", "school", words.school(),
                "welcome", words.said(EVERY_KIND.welcome()), "confidentiality", "CONFIDENTIAL", "coded", true, "handIn", words.own().of("paper.form.hand-in.by", words.school(), "31"),
                "sections", new FormView(EVERY_KIND, words).sections(), "images", pictures.of(EVERY_KIND), "serials", serials));
        model.put("enveloped", true);
        model.put("mirrored", tongue.direction().equals("rtl"));
        return pictures.pages.render("paper-form", tongue, model);
    }

    /** In the script of the language: a program that ignores the tags puts a name in another one to the end of its line. */
    private static String school(Tongue tongue) {
        return tongue.direction().equals("rtl") ? ARABIC : LATIN;
    }

    private static byte[] pdf(String language, String... serials) {
        return PdfPages.of(html(language, List.of(serials)), Tongue.of(language));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** Letters and their marks: where a question runs on over two lines, its number and the boxes beside it come between. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\u200c]", "")
                // one glyph for lam and alef leaves the mark of the two behind it
                .replace("\u0644\u064b\u0627", "\u0644\u0627\u064b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar", "fa"})
    void everything_that_is_asked_can_be_read_out_of_the_form_as_it_was_written(String language) throws IOException {
        byte[] pdf = pdf(language, "KXM-017");
        String text = text(pdf);

        PaperWords words = new PaperWords(Tongue.of(language), Audience.FAMILY, school(Tongue.of(language)));
        for (Item item : EVERY_KIND.items()) {
            assertThat(text).contains(plain(words.in(item.text())));
            if (!item.help().isEmpty()) {
                assertThat(text).contains(plain(words.in(item.help())));
            }
            for (Option option : item.options()) {
                assertThat(text).contains(plain(words.in(option.label())));
            }
        }
        assertThat(text).contains("KXM").contains(plain(TextBundle.in(Tongue.of(language).locale()).get("paper.promise.CONFIDENTIAL")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void the_form_keeps_to_pdf_ua(String language) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf(language, "KXM-001")), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(result.getFailedChecks().keySet()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(500);
        }
    }

    private static String said(String condition) {
        PaperWords words = new PaperWords(Tongue.of("en"), Audience.FAMILY, "");
        Map<String, Integer> numbers = new HashMap<>();
        EVERY_KIND.items().stream().filter(item -> item.type().asks()).forEach(item -> numbers.put(item.code(), numbers.size() + 1));
        return new ConditionWords(words.own(), words, numbers, EVERY_KIND.items().stream().collect(Collectors.toMap(Item::code, Function.identity()))).said(Condition.parse(condition));
    }

    @Test
    void a_condition_is_said_by_the_numbers_and_words_on_the_form() {
        assertThat(said("AGREE = 1")).isEqualTo("you answered “Yes, I agree” to question 1");
        assertThat(said("not AGREE answered")).isEqualTo("it is not so that you answered question 1");
        assertThat(said("AGREE in (1, 2)")).isEqualTo("you answered “Yes, I agree” or “No, ask me nothing more” to question 1");
        assertThat(said("AGREE <> 2 and (AGREE = 1 or AGREE answered)"))
                .isEqualTo("you gave an answer other than “No, ask me nothing more” to question 1 and (you answered “Yes, I agree” to question 1 or you answered question 1)");
    }
}
