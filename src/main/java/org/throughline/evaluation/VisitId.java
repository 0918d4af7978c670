package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A visit of a learning walk, as every module names one. */
@Embeddable
public record VisitId(UUID value) {

    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
