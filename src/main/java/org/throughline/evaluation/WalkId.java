package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** A learning walk, as every module names one. */
@Embeddable
public record WalkId(UUID value) {

    public static WalkId of(String text) {
        return new WalkId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
