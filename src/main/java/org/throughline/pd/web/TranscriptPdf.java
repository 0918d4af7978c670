package org.throughline.pd.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.throughline.pd.control.Transcript;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.text.Texts;

/** Makes a transcript a PDF that screen readers can read (PDF/UA): tagged, with language and title, fonts embedded. */
@RequestScoped
public class TranscriptPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    @Inject
    LightPages pages;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    public byte[] of(Transcript transcript) throws IOException {
        String html = pages.render("pd-transcript", texts.language(), Map.of(
                "who", transcript.name(), "school", transcript.school(), "district", transcript.district(),
                "printed", moments.date(moments.now()),
                "hours", moments.hours(transcript.minutes()), "percent", transcript.chosenPercent(), "chosen", moments.hours(transcript.chosen()),
                "lines", transcript.lines().stream().map(this::line).toList(),
                "totals", transcript.totals().stream().map(this::total).toList()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Inter-Regular"), "Inter", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Inter-SemiBold"), "Inter", BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return TranscriptPdf.class.getResourceAsStream("/fonts/" + name + ".ttf");
    }

    private Map<String, Object> line(Transcript.Line line) {
        return Map.of("date", moments.date(line.postedAt()), "title", line.title(), "about", line.label().isEmpty() ? line.code() : line.code() + " · " + line.label(),
                "lead", line.facilitators() == null ? "" : line.facilitators(),
                "category", texts.get("pd.category." + line.category()), "hours", moments.number(line.minutes()),
                "how", texts.get(line.reversal() ? "pd.transcript.reversal" : line.selfChosen() ? "pd.origin.CHOSEN" : "pd.origin.ASSIGNED"));
    }

    private Map<String, Object> total(Transcript.Total total) {
        return Map.of("category", texts.get("pd.category." + total.category()), "hours", moments.number(total.minutes()), "chosen", moments.number(total.chosen()));
    }
}
