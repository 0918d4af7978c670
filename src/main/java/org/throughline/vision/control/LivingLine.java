package org.throughline.vision.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.AdaptationState;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.FollowUpState;
import org.throughline.vision.entity.ReportUnit;

/**
 * How one school lives one commitment, what was found last, and what comes next.
 *
 * @param owed     false where the school's cohort begins later
 * @param adaptation null where the school has said nothing yet, and with it what follows
 * @param lastId   the last follow-up that was held, null where none was
 * @param reportedOf the school's own report at that follow-up
 * @param nextId   the next follow-up, null where none is planned
 */
public record LivingLine(CommitmentId commitment, String code, String title, OrganizationId school, String schoolName, Integer cohort, boolean owed,
        UUID adaptation, String how, String decidedWith, AdaptationState state, Instant since, String reason,
        UUID lastId, Finding finding, LocalDate heldOn, LocalDate waivedUntil, Integer reportedOf, Integer reportedTotal, ReportUnit reportedUnit,
        UUID nextId, LocalDate nextDue, LocalDate nextReportedOn) {

    /** Where the next follow-up stands; null where none is planned. */
    public FollowUpState next(LocalDate today) {
        return nextId == null ? null : FollowUpState.of(nextDue, nextReportedOn, null, today);
    }

    public boolean lived() {
        return state != null && state.lived();
    }
}
