package org.throughline.vision.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.vision.CommitmentId;

/**
 * A commitment in the reader's language.
 *
 * @param cohorts the cohorts that owe it, such as "1,2"; null for every school
 * @param sponsor who adopted the plan, null before that
 */
public record CommitmentDetails(CommitmentId id, UUID planId, String planTitle, OrganizationId districtId, String code, String title, String text, String reason,
        String leastEvidence, LocalDate due, String cohorts, String sponsor, LocalDate adoptedOn, LocalDate listeningStartsOn, boolean inForce) {}
