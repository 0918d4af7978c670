package org.throughline.district.control;

import java.util.UUID;

/**
 * One person of a list.
 *
 * @param schools names of the organizations the person is at, with commas
 * @param role    the word of the rosters for the first position, or null
 * @param grade   of students, two digits or letters, or null
 */
public record PersonRow(UUID id, String name, PersonKind kind, String email, String schools, String role, String jobClass, String grade) {}
