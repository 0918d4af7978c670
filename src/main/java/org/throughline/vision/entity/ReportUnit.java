package org.throughline.vision.entity;

import java.util.Locale;

/** In what a school counts. */
public enum ReportUnit {
    CLASSES, TEAMS, ROUNDS, STAFF;

    /** As tables and files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReportUnit of(String key) {
        try {
            return valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new ReportDoesNotFit();
        }
    }
}
