package org.throughline.survey.transfer.control;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of languages in other programs as BCP 47 codes. */
final class Languages {

    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([A-Za-z0-9-]+)\\)\\s*");

    private Languages() {}

    /** Of a code, as de, pt-BR, ES_MX or LimeSurvey's de-informal (which becomes de-x-informal). */
    static Optional<String> code(String said) {
        String tag = said.strip().replace('_', '-');
        int end = tag.indexOf('-');
        String language = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
        if (!language.matches("[a-z]{2,3}")) {
            return Optional.empty();
        }
        try {
            String wellFormed = new Locale.Builder().setLanguageTag(end < 0 ? language : language + tag.substring(end)).build().toLanguageTag();
            // what is well formed but no region, script or variant is a way of LimeSurvey's to speak
            return Optional.of(tag.matches("(?i)[a-z]{2,3}-(informal|easy|formal)") ? language + "-x" + tag.substring(end) : wellFormed);
        } catch (IllformedLocaleException e) {
            String way = tag.substring(end + 1).replaceAll("[^A-Za-z0-9]", "");
            return way.isEmpty() ? Optional.of(language) : Optional.of(language + "-x-" + way.substring(0, Math.min(8, way.length())));
        }
    }

    /** Of a heading of XLSForm: "French (fr)", "fr" or an English name. */
    static Optional<String> named(String said) {
        Matcher inBrackets = IN_BRACKETS.matcher(said);
        if (inBrackets.matches()) {
            return code(inBrackets.group(1));
        }
        for (String language : Locale.getISOLanguages()) {
            if (new Locale.Builder().setLanguage(language).build().getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(said.strip())) {
                return Optional.of(language);
            }
        }
        return code(said);
    }
}
