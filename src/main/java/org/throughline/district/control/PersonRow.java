package org.throughline.district.control;

import java.util.UUID;

/**
 * One person of a list.
 *
 * @param schools    names of the organizations the person is at, with commas
 * @param role       the word of the rosters for the first position, or null
 * @param grade      of students, two digits or letters, or null
 * @param number     the district's own number of the person, or null
 * @param familyName with given name and id, the place in the list
 */
public record PersonRow(UUID id, String name, PersonKind kind, String email, String schools, String role, String jobClass, String grade,
        String number, String familyName, String givenName) {}
