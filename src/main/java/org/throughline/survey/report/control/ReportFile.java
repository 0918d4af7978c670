package org.throughline.survey.report.control;

import java.text.Normalizer;
import java.util.Locale;
import org.throughline.platform.text.Language;

/** A file with a name that says what it is. */
public record ReportFile(String name, byte[] content) {

    /** @param place a school, or what stands for all of them */
    static ReportFile of(String campaign, String place, Language language, String ending, byte[] content) {
        String plain = Normalizer.normalize(campaign + " " + place + " " + language.code(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return new ReportFile(plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ending, content);
    }
}
