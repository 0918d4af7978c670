package org.throughline.vision.entity;

/** What a follow-up found. */
public enum Finding {
    MET, PARTLY, NOT_MET, WAIVED;

    /** How its word is keyed: met, partly, not-met, waived. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
