package org.throughline.vision;

import java.util.UUID;
import org.throughline.platform.Ids;

/** One of the district's commitments, as every module names it. */
public record CommitmentId(UUID value) {

    public static CommitmentId of(String text) {
        return new CommitmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
