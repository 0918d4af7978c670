package org.throughline.evaluation.control;

import org.throughline.access.OrganizationId;

/** Visits done of those planned at a school; unplanned ones are done beyond the plan. */
public record CoverageRow(OrganizationId school, String name, int planned, int done, int doubled) {

    public int perCent() {
        return planned == 0 ? 100 : Math.min(100, (int) Math.round(100.0 * done / planned));
    }

    public boolean complete() {
        return done >= planned;
    }
}
