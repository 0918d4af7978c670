package org.throughline.vision.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.FollowUpState;
import org.throughline.vision.entity.ReportUnit;

/**
 * A follow-up with the commitment it looks at.
 *
 * @param reportedOf the school's own report, null until it is signed
 * @param finding    null until it is held
 */
public record FollowUpDetails(UUID id, long version, CommitmentId commitment, String code, String title, OrganizationId school, String schoolName, LocalDate due,
        String plannedBy, Integer reportedOf, Integer reportedTotal, ReportUnit reportedUnit, LocalDate reportedOn, String reportedBy,
        Finding finding, LocalDate waivedUntil, String note, String nextStep, String nextOwner, LocalDate heldOn, String heldBy) {

    public FollowUpState state(LocalDate today) {
        return FollowUpState.of(due, reportedOn, heldOn, today);
    }

    public boolean reported() {
        return reportedOn != null;
    }

    public boolean held() {
        return heldOn != null;
    }
}
