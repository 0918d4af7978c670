package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The teachers of a school with a bell schedule, by what they teach; nobody is in two rooms at once. */
final class Departments {

    /** Half-years of periods: five periods are a full load. */
    private static final int FULL_LOAD = 10;
    private static final int SHARE_OF_CO_TEACHERS = 10;

    private final int bands;
    private final List<List<Load>> departments = new ArrayList<>();
    private final List<Load> coTeachers = new ArrayList<>();

    /**
     * @param bands how many groups of grades the school teaches; a teacher keeps to one where the subject allows
     */
    Departments(List<StaffMember> teachers, int bands) {
        this.bands = bands;
        Subject.PERIODS.forEach(subject -> departments.add(new ArrayList<>()));
        int specialists = Math.max(1, teachers.size() / SHARE_OF_CO_TEACHERS);
        for (int i = 0; i < teachers.size(); i++) {
            List<Load> group = i < teachers.size() - specialists ? departments.get(i % departments.size()) : coTeachers;
            group.add(new Load(teachers.get(i), group.size()));
        }
    }

    /** The teacher of a class, and which of the subject's courses that teacher gives. */
    record Assignment(StaffMember teacher, int specialty) {
    }

    /** Gives the class to whoever is free, prefers the grade and has least to do. */
    Assignment assign(Subject subject, int band, int period, List<String> sessionIds) {
        Subject department = subject == Subject.HEALTH ? Subject.PHYSICAL_EDUCATION : subject;
        Load load = departments.get(Subject.PERIODS.indexOf(department)).stream()
                .filter(teacher -> teacher.isFree(period, sessionIds))
                .min(Comparator.comparing(Load::isFull)
                        .thenComparing(teacher -> subject.isByGrade() && teacher.place % bands != band)
                        .thenComparing(teacher -> teacher.taken.size()))
                .orElseThrow(() -> new IllegalStateException("nobody is free to teach " + subject));
        load.take(period, sessionIds);
        return new Assignment(load.teacher, subject.isByGrade() ? load.place / bands : load.place);
    }

    /** A second teacher for children with disabilities and English learners, if one is free. */
    Optional<StaffMember> coTeacher(int period, List<String> sessionIds) {
        Optional<Load> load = coTeachers.stream()
                .filter(teacher -> !teacher.isFull() && teacher.isFree(period, sessionIds))
                .min(Comparator.comparing(teacher -> teacher.taken.size()));
        load.ifPresent(teacher -> teacher.take(period, sessionIds));
        return load.map(teacher -> teacher.teacher);
    }

    /** When a teacher teaches. */
    private static final class Load {

        private final StaffMember teacher;
        private final int place;
        private final Set<String> taken = new HashSet<>();

        Load(StaffMember teacher, int place) {
            this.teacher = teacher;
            this.place = place;
        }

        boolean isFull() {
            return taken.size() >= FULL_LOAD;
        }

        boolean isFree(int period, List<String> sessionIds) {
            return sessionIds.stream().noneMatch(session -> taken.contains(session + period));
        }

        void take(int period, List<String> sessionIds) {
            sessionIds.forEach(session -> taken.add(session + period));
        }
    }
}
