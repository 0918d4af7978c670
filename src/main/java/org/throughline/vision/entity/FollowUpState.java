package org.throughline.vision.entity;

import java.time.LocalDate;

/** Where a follow-up stands. Nobody sets it late: the day does. */
public enum FollowUpState {
    PLANNED, REPORT_DUE, REPORTED, LATE, HELD;

    /** The school's own report is asked for so many days before the follow-up. */
    public static final int REPORT_DAYS = 14;

    public static FollowUpState of(LocalDate due, LocalDate reportedOn, LocalDate heldOn, LocalDate today) {
        if (heldOn != null) {
            return HELD;
        }
        if (due.isBefore(today)) {
            return LATE;
        }
        if (reportedOn != null) {
            return REPORTED;
        }
        return due.minusDays(REPORT_DAYS).isAfter(today) ? PLANNED : REPORT_DUE;
    }

    /** How its word is keyed: planned, report-due, reported, late, held. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
