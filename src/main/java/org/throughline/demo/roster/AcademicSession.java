package org.throughline.demo.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A school year, a semester or a quarter. The quarters follow each other without a gap, so that no day of a school
 * year is without one.
 *
 * @param schoolYear the year in which it ends
 */
record AcademicSession(String sourcedId, String title, String type, String startDate, String endDate, String parentId,
        int schoolYear) {

    static final String THIS_YEAR = "ses-2027";
    static final String FALL = THIS_YEAR + "-s1";
    static final String SPRING = THIS_YEAR + "-s2";

    static final List<AcademicSession> ALL = all();

    private static List<AcademicSession> all() {
        List<AcademicSession> sessions = new ArrayList<>();
        sessions.addAll(year(2026, "2025-08-13", "2025-10-17", "2026-01-04", "2026-03-20", "2026-06-09"));
        sessions.addAll(year(2027, "2026-08-12", "2026-10-16", "2027-01-03", "2027-03-19", "2027-06-10"));
        return List.copyOf(sessions);
    }

    /** The ends are those of the four quarters. */
    private static List<AcademicSession> year(int ending, String start, String... ends) {
        String year = "ses-" + ending;
        String label = (ending - 1) + "-" + ending;
        String second = next(ends[0]);
        String third = next(ends[1]);
        String fourth = next(ends[2]);
        return List.of(
                new AcademicSession(year, "School Year " + label, "schoolYear", start, ends[3], "", ending),
                new AcademicSession(year + "-s1", "Semester 1 " + label, "semester", start, ends[1], year, ending),
                new AcademicSession(year + "-s2", "Semester 2 " + label, "semester", third, ends[3], year, ending),
                quarter(1, ending, start, ends[0]),
                quarter(2, ending, second, ends[1]),
                quarter(3, ending, third, ends[2]),
                quarter(4, ending, fourth, ends[3]));
    }

    private static AcademicSession quarter(int number, int ending, String start, String end) {
        String year = "ses-" + ending;
        return new AcademicSession(year + "-q" + number, "Quarter " + number + " " + (ending - 1) + "-" + ending,
                "gradingPeriod", start, end, year + (number < 3 ? "-s1" : "-s2"), ending);
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }
}
