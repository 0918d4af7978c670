package org.throughline.access.wall.control;

import java.time.Instant;
import java.util.UUID;

/** A request to break the glass: about whom, by whom, why, and what became of it. */
public record GlassRow(UUID id, String kind, String concerned, String askedBy, Instant askedAt, String reason, int hours,
        String agreedBy, Instant agreedAt, Instant opensUntil, String declinedBy, Instant declinedAt, boolean mine, boolean open) {

    public boolean waits() {
        return agreedAt == null && declinedAt == null;
    }
}
