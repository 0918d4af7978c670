package org.throughline.vision.entity;

/** Where a school's way of living a commitment stands. */
public enum AdaptationState {
    PROPOSED, RETURNED, AGREED, IN_USE, REVISED;

    /** True if the district owes the school an answer. */
    public boolean waits() {
        return this == PROPOSED || this == REVISED;
    }

    /** True if the district has agreed to it, or to what it grew from. */
    public boolean lived() {
        return this == AGREED || this == IN_USE || this == REVISED;
    }

    /** How its word is keyed: proposed, returned, agreed, in-use, revised. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
