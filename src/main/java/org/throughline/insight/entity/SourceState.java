package org.throughline.insight.entity;

/** How a source of a cell can be taken. */
public enum SourceState {
    /** Told lately enough. */
    FRESH,
    /** Told, but longer ago than the source may be silent. */
    STALE,
    /** Seen, but observers do not agree enough on what they see: no value. */
    UNRELIABLE,
    /** Held back to protect a small group: no value. */
    HIDDEN,
    /** Not asked, or nothing came. */
    NONE;

    public boolean hasValue() {
        return this == FRESH || this == STALE;
    }
}
