package org.throughline.insight.entity;

import java.time.Duration;

/** The five sources in their fixed places, and how long each may be silent before it is stale. */
public enum SourceKind {
    /** The school's own report at its last follow-up. */
    LEADERS(70),
    STAFF(120),
    STUDENTS(120),
    FAMILIES(120),
    WALKS(120);

    private final Duration mayBeSilent;

    SourceKind(int days) {
        mayBeSilent = Duration.ofDays(days);
    }

    public long silentDays() {
        return mayBeSilent.toDays();
    }
}
