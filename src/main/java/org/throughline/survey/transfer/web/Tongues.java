package org.throughline.survey.transfer.web;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;

/** The languages of an instrument, which may be any, by their names. */
final class Tongues {

    /** Written from the right: Arabic, Hebrew, Persian, Urdu, Pashto, Sindhi, Kurdish (Sorani), Uyghur, Yiddish, Dhivehi, Syriac. */
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "he", "fa", "ur", "ps", "sd", "ckb", "ug", "yi", "dv", "syr");

    private Tongues() {}

    static String name(String code, Locale said) {
        String name = Locale.forLanguageTag(code).getDisplayName(said);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(said) + name.substring(1);
    }

    static String names(Questionnaire of, Locale said) {
        Set<String> codes = new TreeSet<>(of.title().languages());
        of.items().stream().map(Item::text).forEach(text -> codes.addAll(text.languages()));
        return codes.stream().map(code -> name(code, said)).collect(Collectors.joining(", "));
    }

    static String direction(String code) {
        return FROM_THE_RIGHT.contains(code.split("-")[0]) ? "rtl" : "ltr";
    }
}
