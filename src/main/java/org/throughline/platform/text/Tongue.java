package org.throughline.platform.text;

import java.util.List;
import java.util.Locale;

/**
 * A language in which something can be read by people outside: one that the interface speaks, or any other that an
 * instrument is written in. Those others are made from codes that are stored, never from a request.
 */
public interface Tongue {

    /** BCP 47, as "es" or "zh-Hant". */
    String code();

    /** Its name in itself. */
    String label();

    Locale locale();

    /** ltr or rtl. */
    String direction();

    static Tongue of(String code) {
        return Language.ofCode(code).map(Tongue.class::cast).orElseGet(() -> new FurtherTongue(code));
    }

    /** The best of the languages that a browser names in its order of preference; English, or the first, if none is offered. */
    static Tongue preferred(List<Locale> wanted, List<Tongue> offered) {
        return wanted.stream()
                .flatMap(locale -> offered.stream().filter(one -> one.code().equalsIgnoreCase(locale.toLanguageTag()) || one.locale().getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElseGet(() -> offered.isEmpty() || offered.contains(Language.EN) ? Language.EN : offered.get(0));
    }
}
