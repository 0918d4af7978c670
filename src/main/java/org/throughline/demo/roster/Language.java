package org.throughline.demo.roster;

import java.util.List;

/** A language spoken at home. */
enum Language {

    ENGLISH("en"), SPANISH("es"), ARABIC("ar"), VIETNAMESE("vi"), POLISH("pl"), UKRAINIAN("uk");

    /** All but English. */
    static final List<Language> OTHERS = List.of(SPANISH, ARABIC, VIETNAMESE, POLISH, UKRAINIAN);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 code. */
    String tag() {
        return tag;
    }
}
