package org.throughline.vision.control;

import org.throughline.platform.text.Language;

/** Chooses the columns of a query in the reader's language: English for all who do not read Spanish. */
final class Tongue {

    private Tongue() {}

    /** Puts the ending of the columns where the query says {@code {l}}. */
    static String in(Language language, String sql) {
        return sql.replace("{l}", language == Language.ES ? "es" : "en");
    }
}
