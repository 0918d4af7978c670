package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Everybody in the district and the classes that bring them together. */
record District(List<StaffMember> staff, List<Household> households, List<Student> students,
        List<SchoolClass> classes) {

    /** The same people each time. */
    static District made(long seed) {
        List<StaffMember> staff = Staffing.hired(new Random(seed));
        List<Household> households = Households.of(Seats.filled(new Random(seed + 1)), new Random(seed + 2));
        List<Student> students = Students.of(households, new Random(seed + 3));
        Map<String, List<StaffMember>> teachers = staff.stream()
                .filter(person -> person.jobClass() == JobClass.TEACHER)
                .collect(Collectors.groupingBy(StaffMember::orgId));
        List<SchoolClass> classes = new ArrayList<>();
        classes.addAll(Homerooms.of(students, school -> teachers.get(school.sourcedId())));
        classes.addAll(Timetable.of(students, school -> teachers.get(school.sourcedId()), new Random(seed + 4)));
        return new District(staff, households, students, classes);
    }
}
