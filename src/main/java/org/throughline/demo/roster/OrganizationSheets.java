package org.throughline.demo.roster;

import static org.throughline.demo.roster.Sheets.BLANK;

import java.io.IOException;
import java.util.List;

/** The files about schools, terms and classes. */
final class OrganizationSheets {

    private static final List<String> ORGS = Sheets.columns("sourcedId status dateLastModified name type identifier",
            "parentSourcedId metadata.level metadata.cohort");
    private static final List<String> SESSIONS = Sheets.columns("sourcedId status dateLastModified title type",
            "startDate endDate parentSourcedId schoolYear");
    private static final List<String> COURSES = Sheets.columns("sourcedId status dateLastModified schoolYearSourcedId",
            "title courseCode grades orgSourcedId subjects subjectCodes");
    private static final List<String> CLASSES = Sheets.columns("sourcedId status dateLastModified title grades",
            "courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes",
            "periods");
    private static final List<String> ENROLLMENTS = Sheets.columns("sourcedId status dateLastModified classSourcedId",
            "schoolSourcedId userSourcedId role primary beginDate endDate");

    private OrganizationSheets() {
    }

    static void write(District district, Sheets sheets) throws IOException {
        sheets.write("orgs", ORGS, OrganizationSheets::orgs);
        sheets.write("academicSessions", SESSIONS, OrganizationSheets::sessions);
        sheets.write("courses", COURSES, OrganizationSheets::courses);
        sheets.write("classes", CLASSES, lines -> classes(district, lines));
        sheets.write("enrollments", ENROLLMENTS, lines -> new Enrollments(lines).add(district.classes()));
    }

    private static void orgs(Sheets.Lines lines) {
        lines.add(School.DISTRICT_ID, BLANK, BLANK, School.DISTRICT_NAME, "district", School.DISTRICT_CODE, "", "", "");
        for (School school : School.ALL) {
            lines.add(school.sourcedId(), BLANK, BLANK, school.name(), "school", school.stateCode(),
                    School.DISTRICT_ID, school.level().label(), String.valueOf(school.cohort()));
        }
    }

    private static void sessions(Sheets.Lines lines) {
        for (AcademicSession session : AcademicSession.ALL) {
            lines.add(session.sourcedId(), BLANK, BLANK, session.title(), session.type(), session.startDate(),
                    session.endDate(), session.parentId(), String.valueOf(session.schoolYear()));
        }
    }

    private static void courses(Sheets.Lines lines) {
        for (Course course : Courses.ALL) {
            lines.add(course.sourcedId(), BLANK, BLANK, AcademicSession.THIS_YEAR, course.title(), course.code(),
                    String.join(",", course.grades()), School.DISTRICT_ID, course.subject().label(), "");
        }
    }

    private static void classes(District district, Sheets.Lines lines) {
        for (SchoolClass each : district.classes()) {
            lines.add(each.sourcedId(), BLANK, BLANK, each.title(), String.join(",", each.grades()),
                    each.course().sourcedId(), each.code(), each.isHomeroom() ? "homeroom" : "scheduled", "",
                    each.school().sourcedId(), String.join(",", each.sessionIds()), each.course().subject().label(),
                    "", each.isHomeroom() ? "" : String.valueOf(each.period()));
        }
    }

    private static final class Enrollments {

        private final Sheets.Lines lines;
        private int number;

        Enrollments(Sheets.Lines lines) {
            this.lines = lines;
        }

        void add(List<SchoolClass> classes) {
            for (SchoolClass each : classes) {
                for (int i = 0; i < each.teachers().size(); i++) {
                    add(each, each.teachers().get(i).sourcedId(), "teacher", i == 0 ? "true" : "false");
                }
                each.students().forEach(student -> add(each, student.sourcedId(), "student", ""));
            }
        }

        private void add(SchoolClass to, String userId, String role, String primary) {
            lines.add("enr-" + Digits.of(6, ++number), BLANK, BLANK, to.sourcedId(), to.school().sourcedId(), userId,
                    role, primary, "", "");
        }
    }
}
