package org.throughline.platform.text;

import java.util.Locale;
import java.util.Set;

/** Languages by their codes (BCP 47), which may be any: what people write in is not only what the interface speaks. */
public final class Tongues {

    /** Arabic, Hebrew, Persian, Urdu, Pashto, Sindhi, Kurdish (Sorani), Uyghur, Yiddish, Dhivehi and Syriac. */
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "he", "fa", "ur", "ps", "sd", "ckb", "ug", "yi", "dv", "syr");

    private Tongues() {}

    /** Its name as it is said in a language; its code where it has none. */
    public static String name(String code, Locale said) {
        String name = Locale.forLanguageTag(code).getDisplayName(said);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(said) + name.substring(1);
    }

    /** Its name as its speakers say it. */
    public static String ownName(String code) {
        return Language.ofCode(code).map(Language::label).orElseGet(() -> name(code, Locale.forLanguageTag(code)));
    }

    /** As pages write it: rtl or ltr. */
    public static String direction(String code) {
        return FROM_THE_RIGHT.contains(code.split("-")[0]) ? "rtl" : "ltr";
    }
}
