package org.throughline.platform.light;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Tongue;

/**
 * Documents from the templates of the light pages: tagged for screen readers (PDF/UA), fonts embedded, Arabic joined and
 * from right to left. A template names the fonts Inter and Noto Naskh Arabic, in this order.
 */
@ApplicationScoped
public class PdfPages {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    @Inject
    LightPages pages;

    /** The document {@code templates/<name>.ftlh}. */
    public byte[] of(String name, Tongue language, Map<String, ?> model) {
        return of(pages.render(name, language, model), language);
    }

    /** Whether the fonts have all letters of a text; what they lack would be printed as empty squares. */
    public static boolean prints(String text) {
        return text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT || letters().get(letter));
    }

    private static BitSet letters() {
        return LazyLetters.ALL;
    }

    private static final class LazyLetters {

        static final BitSet ALL = new BitSet();

        static {
            for (String name : List.of("Inter-Regular", "NotoNaskhArabic-Regular")) {
                try (InputStream in = font(name)) {
                    Font font = Font.createFont(Font.TRUETYPE_FONT, in);
                    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
                        if (font.canDisplay(letter)) {
                            ALL.set(letter);
                        }
                    }
                } catch (IOException | FontFormatException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Documents one after the other as one, tagged as they are; its title is that of the first. */
    public static byte[] together(List<byte[]> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        documents.forEach(document -> merger.addSource(new RandomAccessReadBuffer(document)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(String html) {
        return of(html, Language.EN);
    }

    /** @param language of the most of it, where letters of several languages look alike */
    public static byte[] of(String html, Tongue language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicShapes());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useObjectDrawerFactory(new DrawnCharts());
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            builder.useFont(font(document, "Inter-Regular"), "Inter", REGULAR, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Inter-SemiBold"), "Inter", BOLD, FontStyle.NORMAL, true);
            builder.useFont(font(document, "NotoNaskhArabic-Regular"), "Noto Naskh Arabic", REGULAR, FontStyle.NORMAL, true);
            builder.useFont(font(document, "NotoNaskhArabic-Bold"), "Noto Naskh Arabic", BOLD, FontStyle.NORMAL, true);
            builder.run();
            return ReadableText.in(out.toByteArray(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Without the substitution of glyphs that a font offers: looking for ligatures took half the time of a document, and Arabic
     * is joined before.
     */
    private static PDFontSupplier font(PDDocument document, String name) throws IOException {
        try (InputStream in = font(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    private static InputStream font(String name) {
        return PdfPages.class.getResourceAsStream("/fonts/" + name + ".ttf");
    }
}
