package org.throughline.platform.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Tongue;

class PdfPagesTest {

    private static final String ARABIC = "تسألكم المدرسة عن رأيكم في تعلّم أطفالكم";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ar"><head><meta charset="UTF-8"/><title>Letter</title><meta name="subject" content="Letter"/><meta name="author" content="District"/>
            <style>body { font-family: "Noto Naskh Arabic", Inter; direction: rtl; text-align: right; }</style></head><body><p>%s</p></body></html>""";

    private static PDDocument document(String text) throws IOException {
        return Loader.loadPDF(PdfPages.of(PAGE.formatted(text)));
    }

    @Test
    void arabic_is_read_out_of_the_document_as_it_was_written() throws IOException {
        try (PDDocument document = document(ARABIC)) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(ARABIC);
        }
    }

    @Test
    void letters_that_two_languages_draw_alike_are_read_out_as_each_writes_them() throws IOException {
        try (PDDocument document = document("إلى المدرسة على اليمين في بيتي")) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("إلى المدرسة على اليمين في بيتي");
        }
        String persian = "آیا کسی می‌تواند کمک کند؟";
        try (PDDocument document = Loader.loadPDF(PdfPages.of(PAGE.formatted(persian), Tongue.of("fa")))) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(persian);
        }
    }

    @Test
    void letters_that_are_drawn_as_one_are_read_out_as_two() throws IOException {
        try (PDDocument document = document("لا سؤال إلزامي، والإجابة لأولادكم")) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("لا سؤال إلزامي، والإجابة لأولادكم");
        }
    }

    @Test
    void marks_sit_on_their_letters_make_no_room_and_are_read_out_as_written() throws IOException {
        String marked = "شكرًا جدًّا، معلِّمة ومُدرِّس أوَّلًا، إنَّ العامَّ الدراسيَّ وُزِّعَ لِكُلِّ مَدْرَسَةٍ";
        String plain = marked.replaceAll("\\p{Mn}", "");
        try (PDDocument document = document(marked); PDDocument without = document(plain)) {
            // which of two marks of a letter is written first makes no difference to anybody
            assertThat(normal(new PDFTextStripper().getText(document).strip())).isEqualTo(normal(marked));
            assertThat(right(document) - left(document)).isCloseTo(right(without) - left(without), within(0.1f));
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static float left(PDDocument document) throws IOException {
        return letters(document).stream().map(TextPosition::getXDirAdj).min(Float::compare).orElseThrow();
    }

    private static float right(PDDocument document) throws IOException {
        return letters(document).stream().map(letter -> letter.getXDirAdj() + letter.getWidthDirAdj()).max(Float::compare).orElseThrow();
    }

    private static List<TextPosition> letters(PDDocument document) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                letters.add(position);
            }
        }.getText(document);
        return letters;
    }

    @Test
    void arabic_is_joined_and_runs_from_right_to_left() throws IOException {
        List<Integer> glyphs = new ArrayList<>();
        List<Float> places = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                glyphs.add(position.getCharacterCodes()[0]);
                places.add(position.getXDirAdj());
            }
        };
        try (PDDocument document = document("بيت")) {
            stripper.getText(document);
        }

        // drawn from the left, so the last letter first: teh at the end, yeh in the middle, beh at the beginning
        assertThat(glyphs).isEqualTo(List.of(glyph('\uFE96'), glyph('\uFEF4'), glyph('\uFE91')));
        assertThat(places).isSorted();
    }

    private static int glyph(char shape) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(PdfPagesTest.class.getResourceAsStream("/fonts/NotoNaskhArabic-Regular.ttf")))) {
            return font.getUnicodeCmapLookup().getGlyphId(shape);
        }
    }

    @Test
    void other_languages_of_families_are_read_out_as_written() throws IOException {
        String mixed = "¿Qué opina? The child’s school. Ваша думка важлива. Ý kiến của quý vị rất quan trọng. Państwa zdanie się liczy.";
        try (PDDocument document = document("<span dir=\"ltr\" style=\"font-family: Inter; direction: ltr; unicode-bidi: embed\">" + mixed + "</span>")) {
            assertThat(new PDFTextStripper().getText(document).strip().replaceAll("\\s+", " ")).isEqualTo(mixed);
        }
    }

    @Test
    void it_is_tagged_with_language_and_title_and_all_its_fonts_are_embedded() throws IOException {
        try (PDDocument document = document(ARABIC)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Letter");
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }
}
