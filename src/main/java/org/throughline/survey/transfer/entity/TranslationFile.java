package org.throughline.survey.transfer.entity;

import java.util.List;

/**
 * Translations as a file has them.
 *
 * @param code  of the instrument
 * @param to    the language they are in
 */
public record TranslationFile(String code, String to, List<Unit> units) {

    public TranslationFile {
        units = List.copyOf(units);
    }
}
