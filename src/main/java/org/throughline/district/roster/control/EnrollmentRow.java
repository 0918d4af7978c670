package org.throughline.district.roster.control;

import java.time.LocalDate;

/**
 * A person in a class.
 *
 * @param role    administrator, proctor, student, teacher, or another word
 * @param primary whether a teacher is the one responsible; null where it does not say
 */
public record EnrollmentRow(RowOrigin origin, String schoolClass, String school, String user, String role,
        Boolean primary, LocalDate beginDate, LocalDate endDate) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.ENROLLMENT;
    }
}
