package org.throughline.platform.privacy;

/** Who sees data on a screen, in a file or through the API; always only where their role reaches. */
public enum Seen {
    SELF, SCHOOL_LEADERS, DISTRICT_LEADERS, COORDINATORS, CREDIT_OFFICERS, OBSERVERS, ALL_STAFF, ADMINISTRATORS, PUBLIC,
    /** Figures of groups that are large enough, never one person's. */
    GROUPS_ONLY,
    /** Only the server itself reads it. */
    NOBODY
}
