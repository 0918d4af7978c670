package org.throughline.evaluation.control;

import org.throughline.evaluation.entity.GradeBand;

/** Visits done of those planned in a grade band. */
public record BandRow(GradeBand band, int planned, int done) {

    public int perCent() {
        return planned == 0 ? 100 : Math.min(100, (int) Math.round(100.0 * done / planned));
    }
}
