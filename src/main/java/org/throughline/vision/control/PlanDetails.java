package org.throughline.vision.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.vision.entity.PlanState;

/**
 * A plan with its newest working definition, in the reader's language.
 *
 * @param definitionNumber  version of the definition, null before one is written
 * @param extensionReason   why listening went on longer than promised, null where it did not
 * @param fromFamilies      contributions of families, those on paper included
 */
public record PlanDetails(UUID id, long version, OrganizationId districtId, String districtName, String title, String vision, PlanState state,
        LocalDate startsOn, LocalDate endsOn, LocalDate listeningStartsOn, LocalDate listeningEndsOn, LocalDate listeningPlannedEnd, String extensionReason,
        int fromFamilies, int fromFamiliesOnPaper, int fromStudents, int fromStaff, int fromCommunity,
        LocalDate adoptedOn, String adoptedBy,
        UUID definitionId, Integer definitionNumber, String is, String isNot, Instant writtenAt) {

    public int contributions() {
        return fromFamilies + fromStudents + fromStaff + fromCommunity;
    }
}
