package org.throughline.survey.transfer.web;

import java.util.Locale;

/** Languages by their names in the reader's language, as translators talk of them. */
final class TongueNames {

    private TongueNames() {}

    static String name(String code, Locale reader) {
        String name = Locale.forLanguageTag(code).getDisplayName(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
