package org.throughline.demo.roster;

import java.util.List;
import java.util.Set;

/**
 * The people of one home.
 *
 * @param need orders families by how likely lunch is free or reduced
 * @param races what its members report; empty if none
 */
record Household(int number, Language language, Heritage heritage, Set<Race> races, String familyName, double need,
        List<Seat> seats, List<Guardian> guardians) {

    List<String> studentIds() {
        return seats.stream().map(Seat::studentId).toList();
    }

    List<String> guardianIds() {
        return guardians.stream().map(Guardian::sourcedId).toList();
    }

    List<School> schools() {
        return seats.stream().map(Seat::school).distinct().toList();
    }
}
