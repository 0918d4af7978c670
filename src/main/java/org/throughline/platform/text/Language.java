package org.throughline.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the interface speaks. A locale is only ever taken from here, never made from input. */
public enum Language implements Tongue {
    EN("English", Locale.US, false),
    ES("Español", Locale.forLanguageTag("es-US"), false),
    AR("العربية", Locale.forLanguageTag("ar"), true);

    /** Complete on every screen; the others are for what families see. */
    public static final List<Language> OF_STAFF = List.of(EN, ES);

    private final String label;
    private final Locale locale;
    private final boolean rightToLeft;

    Language(String label, Locale locale, boolean rightToLeft) {
        this.label = label;
        this.locale = locale;
        this.rightToLeft = rightToLeft;
    }

    @Override
    public String code() {
        return locale.getLanguage();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public static Optional<Language> ofCode(String code) {
        return code == null ? Optional.empty() : List.of(values()).stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** The best of the languages that a browser names in its order of preference. */
    public static Language preferred(List<Locale> wanted, List<Language> offered) {
        return wanted.stream()
                .flatMap(locale -> offered.stream().filter(language -> language.code().equals(locale.getLanguage())))
                .findFirst()
                .orElse(EN);
    }
}
