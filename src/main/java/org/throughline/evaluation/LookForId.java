package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One edition of a look-for, as every module names one. */
@Embeddable
public record LookForId(UUID value) {

    public static LookForId of(String text) {
        return new LookForId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
