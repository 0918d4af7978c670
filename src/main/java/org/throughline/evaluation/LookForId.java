package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** One edition of a look-for, as every module names one. */
@Embeddable
public record LookForId(UUID value) {

    public static LookForId of(String text) {
        return new LookForId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
