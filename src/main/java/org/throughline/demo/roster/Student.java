package org.throughline.demo.roster;

import java.time.LocalDate;

/**
 * A student with all that the rosters say of one.
 *
 * @param lunch free, reduced or paid
 */
record Student(Seat seat, Household household, String givenName, Sex sex, LocalDate birthDate, String lunch,
        String login) {

    String sourcedId() {
        return seat.studentId();
    }

    String familyName() {
        return household.familyName();
    }

    /** Those who are too young to write mail have none. */
    String email() {
        return seat.school().level().isScheduled() ? login + "@students.larkspurvalley.example" : "";
    }

    /** Nine digits, as the state gives them. */
    String stateNumber() {
        return Digits.of(9, 700_210_000 + seat.number() * 7);
    }
}
