package org.throughline.vision;

import java.util.UUID;

/** One of the district's commitments, as every module names it. */
public record CommitmentId(UUID value) {

    public static CommitmentId of(String text) {
        return new CommitmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
