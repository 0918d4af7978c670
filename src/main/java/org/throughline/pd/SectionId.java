package org.throughline.pd;

import java.util.UUID;

/** One run of a course, as every module names one. */
public record SectionId(UUID value) {

    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
