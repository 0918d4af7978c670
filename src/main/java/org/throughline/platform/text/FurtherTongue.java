package org.throughline.platform.text;

import java.util.Locale;
import java.util.Set;

/** A language that the interface does not speak. */
record FurtherTongue(String code) implements Tongue {

    private static final Set<String> SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
    private static final Set<String> LANGUAGES = Set.of("ar", "arc", "ckb", "dv", "fa", "glk", "he", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi");

    @Override
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public String label() {
        Locale locale = locale();
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** By its script where the code names one: "pa" is written from the left, "pa-Arab" from the right. */
    @Override
    public String direction() {
        Locale locale = locale();
        boolean fromTheRight = locale.getScript().isEmpty() ? LANGUAGES.contains(locale.getLanguage()) : SCRIPTS.contains(locale.getScript());
        return fromTheRight ? "rtl" : "ltr";
    }
}
