package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 250 rooms in which the youngest learn all day, with one teacher of their own. */
final class Homerooms {

    /** Twenty children at most, as Illinois has it for preschool. */
    private static final int PRESCHOOL = 16;
    private static final int ELEMENTARY = 234;

    private Homerooms() {
    }

    private record Cohort(School school, String grade) {

        static Cohort of(Student student) {
            return new Cohort(student.seat().school(), student.seat().grade());
        }
    }

    static List<SchoolClass> of(List<Student> students, Function<School, List<StaffMember>> teachers) {
        List<SchoolClass> rooms = new ArrayList<>();
        rooms.addAll(opened(Level.EARLY_CHILDHOOD, PRESCHOOL, students, teachers));
        rooms.addAll(opened(Level.ELEMENTARY, ELEMENTARY, students, teachers));
        return rooms;
    }

    private static List<SchoolClass> opened(Level level, int count, List<Student> students,
            Function<School, List<StaffMember>> teachers) {
        Map<Cohort, List<Student>> cohorts = students.stream()
                .filter(student -> student.seat().school().level() == level)
                .collect(Collectors.groupingBy(Cohort::of));
        List<Cohort> order = School.of(level).stream()
                .flatMap(school -> level.grades().stream().map(grade -> new Cohort(school, grade)))
                .toList();
        int[] counts = Shares.of(count, order.stream().mapToDouble(cohort -> cohorts.get(cohort).size()).toArray());
        List<SchoolClass> rooms = new ArrayList<>();
        for (School school : School.of(level)) {
            Faculty faculty = new Faculty(teachers.apply(school), total(school, order, counts));
            for (int i = 0; i < counts.length; i++) {
                if (order.get(i).school().equals(school)) {
                    rooms.addAll(rooms(order.get(i), cohorts.get(order.get(i)), counts[i], faculty));
                }
            }
        }
        return rooms;
    }

    private static int total(School school, List<Cohort> order, int[] counts) {
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += order.get(i).school().equals(school) ? counts[i] : 0;
        }
        return total;
    }

    private static List<SchoolClass> rooms(Cohort cohort, List<Student> students, int count, Faculty faculty) {
        Course course = Courses.homeroom(cohort.grade());
        List<SchoolClass> rooms = new ArrayList<>();
        Iterator<Student> next = students.iterator();
        for (int size : Shares.even(students.size(), count)) {
            List<StaffMember> team = faculty.team();
            List<Student> children = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                children.add(next.next());
            }
            String number = Digits.of(2, faculty.opened());
            rooms.add(new SchoolClass("cls-" + cohort.school().slug() + "-" + number, course.code() + "-" + number,
                    course.title() + ", " + team.get(0).familyName(), course, cohort.school(),
                    List.of(cohort.grade()), 0, SchoolClass.ALL_YEAR, team, children));
        }
        return rooms;
    }

    /** The teachers of a school: as many as there are rooms have one, the others come to rooms as specialists. */
    private static final class Faculty {

        private static final int SPECIALISTS_A_ROOM = 2;

        private final List<StaffMember> own;
        private final List<StaffMember> specialists;
        private int opened;

        Faculty(List<StaffMember> teachers, int rooms) {
            own = teachers.subList(0, rooms);
            specialists = teachers.subList(rooms, teachers.size());
        }

        int opened() {
            return opened;
        }

        List<StaffMember> team() {
            List<StaffMember> team = new ArrayList<>();
            team.add(own.get(opened));
            for (int i = 0; i < SPECIALISTS_A_ROOM; i++) {
                team.add(specialists.get((opened * SPECIALISTS_A_ROOM + i) % specialists.size()));
            }
            opened++;
            return team;
        }
    }
}
