package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** A visit of a learning walk, as every module names one. */
@Embeddable
public record VisitId(UUID value) {

    public static VisitId of(String text) {
        return new VisitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
