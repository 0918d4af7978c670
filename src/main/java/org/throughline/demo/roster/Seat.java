package org.throughline.demo.roster;

/**
 * A student's place in a school, before there is a name to it.
 *
 * @param number 1 to 13,023, elementary schools first
 * @param home the elementary school around which the student lives; brothers and sisters share it
 */
record Seat(int number, School school, String grade, Language language, boolean englishLearner, boolean disability,
        School home) {

    String studentId() {
        return "stu-" + Digits.of(6, number);
    }
}
