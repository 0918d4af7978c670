package org.throughline.insight.control;

import java.util.UUID;
import org.throughline.insight.entity.Cell;

/** A cell of the map with the names of its school and commitment, and the ids under which its evidence is found. */
public record CellView(UUID schoolId, String school, int cohort, UUID commitmentId, String code, Cell cell, Evidence evidence) {

    /** Where each source comes from; null where there is none. Counts are of the school and commitment; hours stand in for a report. */
    public record Evidence(UUID followUp, Long reportedOf, Long reportedTotal, String reportedUnit, Hours hours, UUID staffCampaign, UUID studentCampaign,
            UUID familyCampaign, UUID walk, Long seen, Long ratings, Double alpha) {}

    /** Posted minutes of learning at the school this year, and those of them that people chose themselves. */
    public record Hours(long chosenMinutes, long allMinutes) {}
}
