package org.throughline.survey.transfer.web;

import java.util.Locale;
import org.throughline.platform.text.Tongue;

/** Languages by their names in the reader's language, as translators talk of them. */
final class TongueNames {

    private TongueNames() {}

    static String name(String code, Locale reader) {
        String name = Tongue.of(code).locale().getDisplayName(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
