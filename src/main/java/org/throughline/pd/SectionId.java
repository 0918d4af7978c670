package org.throughline.pd;

import java.util.UUID;
import org.throughline.platform.Ids;

/** One run of a course, as every module names one. */
public record SectionId(UUID value) {

    public static SectionId of(String text) {
        return new SectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
