package org.throughline.survey.transfer.web;

import java.util.Arrays;
import org.throughline.platform.NotFound;
import org.throughline.survey.transfer.entity.Format;

/** Formats as addresses name them, by the endings of their files. */
final class Formats {

    private Formats() {}

    /** Refuses with NotFound what is not written. */
    static Format written(String ending) {
        return Arrays.stream(Format.values()).filter(format -> format.isWritten() && format.ending().equals(ending)).findFirst().orElseThrow(NotFound::new);
    }
}
