package org.throughline.demo.roster;

import java.util.List;

/** What is taught in a class. */
enum Subject {

    HOMEROOM("Homeroom"),
    ENGLISH("English Language Arts"),
    MATHEMATICS("Mathematics"),
    SCIENCE("Science"),
    SOCIAL_STUDIES("Social Studies"),
    LANGUAGES("World Languages"),
    ARTS("Arts and Technology"),
    PHYSICAL_EDUCATION("Physical Education"),
    HEALTH("Health");

    /** One period each; physical education shares its period, one semester each, with health. */
    static final List<Subject> PERIODS =
            List.of(ENGLISH, MATHEMATICS, SCIENCE, SOCIAL_STUDIES, LANGUAGES, ARTS, PHYSICAL_EDUCATION);

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** True for the four in which children with disabilities and English learners most need a second teacher. */
    boolean isCore() {
        return this == ENGLISH || this == MATHEMATICS || this == SCIENCE || this == SOCIAL_STUDIES;
    }

    /** True if a teacher keeps to one grade. */
    boolean isByGrade() {
        return this != LANGUAGES && this != ARTS;
    }
}
