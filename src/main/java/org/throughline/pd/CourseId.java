package org.throughline.pd;

import java.util.UUID;
import org.throughline.platform.Ids;

/** A course of the catalog, as every module names one. */
public record CourseId(UUID value) {

    public static CourseId of(String text) {
        return new CourseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
