package org.throughline.platform.light;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.throughline.platform.text.Language;

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
    public byte[] of(String name, Language language, Map<String, ?> model) {
        return of(pages.render(name, language, model));
    }

    static byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useFont(() -> font("Inter-Regular"), "Inter", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Inter-SemiBold"), "Inter", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoNaskhArabic-Regular"), "Noto Naskh Arabic", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoNaskhArabic-Bold"), "Noto Naskh Arabic", BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
            return ReadableText.in(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String name) {
        return PdfPages.class.getResourceAsStream("/fonts/" + name + ".ttf");
    }
}
