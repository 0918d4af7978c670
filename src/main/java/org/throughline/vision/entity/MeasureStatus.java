package org.throughline.vision.entity;

import java.util.Collection;
import java.util.Comparator;

/** How a measure stands, the one that needs most attention first. Silence is never green: it is stale, or no data. */
public enum MeasureStatus {
    OFF_TRACK, AT_RISK, STALE, NO_DATA, ON_TRACK;

    /** A commitment stands as its weakest measure; without measures nobody knows. */
    public static MeasureStatus weakest(Collection<MeasureStatus> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(NO_DATA);
    }

    /** How the word and color of this status are keyed: on-track, at-risk, off-track, stale, no-data. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
