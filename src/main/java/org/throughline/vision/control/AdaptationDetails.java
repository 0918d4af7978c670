package org.throughline.vision.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.AdaptationState;

/** An adaptation with the commitment it belongs to. */
public record AdaptationDetails(UUID id, long version, CommitmentId commitment, String code, String title, OrganizationId school, String schoolName,
        String how, String decidedWith, AdaptationState state, Instant since, String reason) {}
