package org.throughline.district.control;

import java.util.List;
import java.util.UUID;

/** A school, who leads it, and who is there. */
public record SchoolDetails(SchoolRow school, String district, List<Leader> principals, List<Grade> grades, List<Share> roles, long classes, long guardians) {

    /** Who answers for the school. */
    public record Leader(UUID id, String name, String email) {}

    /** How many students sit in a grade. */
    public record Grade(String grade, long students) {}

    /** How many work there as what; the word is the job class, or the role where there is none. */
    public record Share(String word, long people) {}
}
