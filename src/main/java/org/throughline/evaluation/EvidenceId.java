package org.throughline.evaluation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** A piece of evidence, as every module names one. */
@Embeddable
public record EvidenceId(UUID value) {

    public static EvidenceId of(String text) {
        return new EvidenceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
