package org.throughline.pd.entity;

import java.time.Instant;

/** What a section is now. Never stored: it follows from its dates, its seats and whether it was cancelled. */
public enum SectionState {
    SCHEDULED, OPEN, FULL, RUNNING, COMPLETED, CANCELLED;

    /**
     * The state at an instant. A section that runs while it can still be chosen, as one at one's own pace, is open.
     *
     * @param full true where every seat is taken
     */
    public static SectionState of(boolean cancelled, ChoiceWindow window, Instant startsAt, Instant endsAt, boolean full, Instant now) {
        if (cancelled) {
            return CANCELLED;
        }
        if (!now.isBefore(endsAt)) {
            return COMPLETED;
        }
        if (window.holds(now)) {
            return full ? FULL : OPEN;
        }
        return now.isBefore(startsAt) ? SCHEDULED : RUNNING;
    }
}
