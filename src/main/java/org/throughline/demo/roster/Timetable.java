package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 879 middle and 1,149 high-school classes. A student has seven periods: six classes all year and, in the seventh,
 * physical education in one semester and health in the other.
 *
 * <p>The students of a grade are divided over tracks, which take the subjects in seven rotations. In a rotation
 * students of several tracks mix, so that a class is not the same group all day, and nobody has two classes at once.
 */
final class Timetable {

    private static final int MIDDLE = 879;
    private static final int HIGH = 1149;

    /** Part of the 1,149: rooms at the small school hold about twenty. */
    private static final int ALTERNATIVE = 48;

    private static final int CLASSES_A_TRACK = 8;
    private static final int CO_TAUGHT_EVERY = 4;

    private final Random random;
    private final Function<School, List<StaffMember>> teachers;
    private final List<SchoolClass> classes = new ArrayList<>();

    private Timetable(Function<School, List<StaffMember>> teachers, Random random) {
        this.teachers = teachers;
        this.random = random;
    }

    /** Students of some grades of a school, who learn in the same classes. */
    private record Cohort(School school, int band, List<Student> students) {

        String grade() {
            return grades().get(0);
        }

        List<String> grades() {
            return school.level().gradeBands().get(band);
        }
    }

    static List<SchoolClass> of(List<Student> students, Function<School, List<StaffMember>> teachers, Random random) {
        Timetable timetable = new Timetable(teachers, random);
        timetable.plan(Level.MIDDLE, MIDDLE, students);
        timetable.plan(Level.HIGH, HIGH - ALTERNATIVE, students);
        timetable.plan(Level.ALTERNATIVE, ALTERNATIVE, students);
        return timetable.classes;
    }

    private void plan(Level level, int count, List<Student> students) {
        List<Cohort> cohorts = School.of(level).stream()
                .flatMap(school -> IntStream.range(0, level.gradeBands().size())
                        .mapToObj(band -> cohort(school, band, students)))
                .toList();
        double[] weights = cohorts.stream().mapToDouble(cohort -> cohort.students().size()).toArray();
        int[] tracks = Shares.of(count / CLASSES_A_TRACK, weights);
        int[] extras = Shares.of(count % CLASSES_A_TRACK, weights);
        Map<School, Planning> plannings = new HashMap<>();
        for (int i = 0; i < tracks.length; i++) {
            Cohort cohort = cohorts.get(i);
            plannings.computeIfAbsent(cohort.school(), Planning::new).plan(cohort, tracks[i], extras[i]);
        }
    }

    private Cohort cohort(School school, int band, List<Student> students) {
        List<String> grades = school.level().gradeBands().get(band);
        List<Student> members = students.stream()
                .filter(student -> student.seat().school().equals(school) && grades.contains(student.seat().grade()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(members, random);
        return new Cohort(school, band, members);
    }

    /** The classes of one school as they come to be. */
    private final class Planning {

        private static final int ROTATIONS = 7;

        /** Sets the grades off against each other, or a department would have its classes all at once. */
        private static final int SHIFT_A_BAND = 3;

        private final Departments departments;
        private final Map<Course, Integer> runs = new HashMap<>();
        private int opened;
        private int core;

        Planning(School school) {
            departments = new Departments(teachers.apply(school), school.level().gradeBands().size());
        }

        /** The extra classes are choices in the arts, which make smaller groups. */
        void plan(Cohort cohort, int tracks, int extras) {
            for (int rotation = 0; rotation < Math.min(ROTATIONS, tracks); rotation++) {
                List<Student> pool = new ArrayList<>();
                for (int i = 0; i < cohort.students().size(); i++) {
                    if (i % tracks % ROTATIONS == rotation) {
                        pool.add(cohort.students().get(i));
                    }
                }
                int parallel = (tracks - rotation + ROTATIONS - 1) / ROTATIONS;
                for (Subject subject : Subject.PERIODS) {
                    int shift = Subject.PERIODS.indexOf(subject) + rotation + SHIFT_A_BAND * cohort.band();
                    int period = shift % ROTATIONS + 1;
                    if (subject == Subject.PHYSICAL_EDUCATION) {
                        List<String> fall = List.of(AcademicSession.FALL);
                        List<String> spring = List.of(AcademicSession.SPRING);
                        boolean early = rotation % 2 == 0;
                        open(cohort, pool, subject, parallel, period, early ? fall : spring);
                        open(cohort, pool, Subject.HEALTH, parallel, period, early ? spring : fall);
                    } else {
                        int more = subject == Subject.ARTS && rotation < extras ? 1 : 0;
                        open(cohort, pool, subject, parallel + more, period, SchoolClass.ALL_YEAR);
                    }
                }
            }
        }

        private void open(Cohort cohort, List<Student> pool, Subject subject, int count, int period,
                List<String> sessionIds) {
            Collections.shuffle(pool, random);
            int from = 0;
            for (int size : Shares.even(pool.size(), count)) {
                List<Student> members = List.copyOf(pool.subList(from, from + size));
                classes.add(schoolClass(cohort, subject, period, sessionIds, members));
                from += size;
            }
        }

        private SchoolClass schoolClass(Cohort cohort, Subject subject, int period, List<String> sessionIds,
                List<Student> members) {
            Departments.Assignment assignment = departments.assign(subject, cohort.band(), period, sessionIds);
            List<Course> choices = Courses.of(cohort.school().level(), cohort.grade(), subject);
            Course course = choices.get(assignment.specialty() % choices.size());
            List<StaffMember> team = new ArrayList<>(List.of(assignment.teacher()));
            if (subject.isCore() && ++core % CO_TAUGHT_EVERY == 0) {
                departments.coTeacher(period, sessionIds).ifPresent(team::add);
            }
            String code = course.code() + "-" + Digits.of(2, runs.merge(course, 1, Integer::sum));
            String title = course.title() + ", period " + period + ", " + assignment.teacher().familyName();
            return new SchoolClass("cls-" + cohort.school().slug() + "-" + Digits.of(3, ++opened), code, title,
                    course, cohort.school(), cohort.grades(), period, sessionIds, team, members);
        }
    }
}
