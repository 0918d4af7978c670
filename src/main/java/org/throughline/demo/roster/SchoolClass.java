package org.throughline.demo.roster;

import java.util.List;

/**
 * A class with the people in it.
 *
 * @param period 1 to 7; 0 for a homeroom, which lasts all day
 * @param sessionIds the semesters in which it meets
 * @param teachers the one who is responsible for it first
 */
record SchoolClass(String sourcedId, String code, String title, Course course, School school, List<String> grades,
        int period, List<String> sessionIds, List<StaffMember> teachers, List<Student> students) {

    static final List<String> ALL_YEAR = List.of(AcademicSession.FALL, AcademicSession.SPRING);

    boolean isHomeroom() {
        return course.subject() == Subject.HOMEROOM;
    }
}
