package org.throughline.evaluation.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One line of a walk's plan: so many visits in a grade band of a school. */
@Embeddable
public record PlannedVisits(UUID schoolId, @Enumerated(EnumType.STRING) GradeBand gradeBand, int visits) {

    private static final int MOST = 500;

    public PlannedVisits {
        if (visits < 1 || visits > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " visits are planned in a band, not " + visits);
        }
    }
}
