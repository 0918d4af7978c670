package org.throughline.district.roster.control;

import java.time.Instant;

/**
 * A row of a roster with typed values. Text is trimmed, without control characters and at most 255 characters; what
 * was blank is null, or an empty list. Ids of other rows match the pattern of ids, but may point to nothing.
 * Values from a list of terms have the spelling of the specification where they are one of its terms; others (with
 * {@code ext:} or unknown) are as the file wrote them.
 */
public sealed interface RosterRow
        permits OrgRow, SessionRow, CourseRow, ClassRow, UserRow, RoleRow, EnrollmentRow, DemographicsRow {

    RowOrigin origin();

    RosterKind kind();

    default String sourceId() {
        return origin().sourceId();
    }

    default long line() {
        return origin().line();
    }

    default RowStatus status() {
        return origin().status();
    }

    /** When the source last changed it, or null. */
    default Instant modified() {
        return origin().modified();
    }
}
