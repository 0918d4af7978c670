package org.throughline.demo.roster;

import java.util.List;

/** What kind of school it is, and the grades it teaches. */
enum Level {

    EARLY_CHILDHOOD("early childhood", "PK"),
    ELEMENTARY("elementary", "KG", "01", "02", "03", "04", "05"),
    MIDDLE("middle", "06", "07", "08"),
    HIGH("high", "09", "10", "11", "12"),
    ALTERNATIVE("alternative", "09", "10", "11", "12");

    private static final List<String> LADDER =
            List.of("PK", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    private final String label;
    private final List<String> grades;

    Level(String label, String... grades) {
        this.label = label;
        this.grades = List.of(grades);
    }

    /** The word in orgs.csv. */
    String label() {
        return label;
    }

    /** The grades in which students sit. */
    List<String> grades() {
        return grades;
    }

    /** The grades that learn in the same rooms: one each, but two and two in the small alternative school. */
    List<List<String>> gradeBands() {
        if (this == ALTERNATIVE) {
            return List.of(grades.subList(0, 2), grades.subList(2, 4));
        }
        return grades.stream().map(List::of).toList();
    }

    /** True if students go from class to class by a bell schedule. */
    boolean isScheduled() {
        return this == MIDDLE || this == HIGH || this == ALTERNATIVE;
    }

    /** How many years after kindergarten the grade is; preschool is -1. */
    static int yearsAfterKindergarten(String grade) {
        return LADDER.indexOf(grade) - 1;
    }
}
