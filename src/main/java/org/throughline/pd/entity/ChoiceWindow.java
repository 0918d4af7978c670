package org.throughline.pd.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The time in which staff may choose: from the opening up to, but not at, the closing. */
@Embeddable
public record ChoiceWindow(@Column(name = "opens_at") Instant opensAt, @Column(name = "closes_at") Instant closesAt) {

    public ChoiceWindow {
        if (opensAt == null || closesAt == null || !opensAt.isBefore(closesAt)) {
            throw new WindowEndsBeforeStart();
        }
    }

    public boolean holds(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }
}
