package org.throughline.demo.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The district's courses. */
final class Courses {

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "EN", Subject.ENGLISH, "MA", Subject.MATHEMATICS, "SC", Subject.SCIENCE, "SS", Subject.SOCIAL_STUDIES,
            "WL", Subject.LANGUAGES, "AT", Subject.ARTS, "PE", Subject.PHYSICAL_EDUCATION, "HE", Subject.HEALTH);

    /** Each is taught in each grade: the number follows title and code. */
    private static final String MIDDLE = """
            EN English Language Arts
            MA Mathematics
            SC Science
            SS Social Studies
            WL-SPA Spanish Exploratory
            WL-FRE French Exploratory
            WL-RDG Reading and Languages Workshop
            AT-BND Band
            AT-ART Visual Art
            AT-COD Coding and Robotics
            AT-CHO Choir
            AT-FCS Family and Consumer Science
            PE Physical Education
            HE Health
            """;

    private static final String HIGH = """
            09 EN English 9
            09 EN-H English 9 Honors
            10 EN English 10
            10 EN-H English 10 Honors
            11 EN American Literature
            11 EN-AP AP English Language
            12 EN World Literature
            12 EN-CW College Writing
            09 MA Algebra I
            09 MA-G Geometry Honors
            10 MA Geometry
            10 MA-A Algebra II Honors
            11 MA Algebra II
            11 MA-P Precalculus
            12 MA Statistics
            12 MA-C AP Calculus AB
            09 SC Biology
            10 SC Chemistry
            11 SC Physics
            11 SC-AP AP Chemistry
            12 SC Environmental Science
            12 SC-AP AP Biology
            09 SS World Geography
            10 SS World History
            11 SS United States History
            11 SS-AP AP United States History
            12 SS Government and Economics
            12 SS-AP AP Psychology
            09 WL-SPA Spanish I
            09 WL-FRE French I
            09 WL-HER Spanish for Heritage Speakers I
            10 WL-SPA Spanish II
            10 WL-FRE French II
            10 WL-HER Spanish for Heritage Speakers II
            11 WL-SPA Spanish III
            11 WL-FRE French III
            11 WL-HER Spanish Literature and Culture
            12 WL-SPA AP Spanish Language
            12 WL-FRE French IV
            12 WL-HER Seal of Biliteracy Seminar
            09-12 AT-BND Concert Band
            09-12 AT-ART Studio Art
            09-12 AT-CSP Computer Science Principles
            09-12 AT-CHO Concert Choir
            09-12 AT-ENG Introduction to Engineering
            09-12 AT-CUL Culinary Arts
            09-12 AT-THE Theatre
            09-12 AT-BUS Business and Marketing
            09-12 AT-AUT Automotive Technology
            09-12 AT-CHD Child Development
            09 PE Physical Education 9
            10 PE Physical Education 10
            11 PE Strength and Conditioning
            12 PE Lifetime Fitness
            09 HE Health 9
            10 HE Driver Education
            11 HE Consumer Education
            12 HE Wellness Leadership
            """;

    /** Two grades share a room. */
    private static final String ALTERNATIVE = """
            09-10 EN Humanities Seminar I
            11-12 EN Humanities Seminar II
            09-10 MA Applied Algebra
            11-12 MA Mathematics for Work and Life
            09-10 SC Integrated Science
            11-12 SC Science in the Community
            09-10 SS Civics Lab
            11-12 SS Illinois and the World
            09-10 WL Spanish for Conversation
            11-12 WL Spanish at Work
            09-10 AT Project Studio
            11-12 AT Internship and Career Pathways
            09-10 PE Wellness and Movement
            11-12 PE Outdoor Fitness
            09-10 HE Healthy Living
            11-12 HE Independent Living
            """;

    static final List<Course> ALL = all();

    private Courses() {
    }

    static Course homeroom(String grade) {
        return ALL.stream()
                .filter(course -> course.subject() == Subject.HOMEROOM && course.grades().contains(grade))
                .findFirst().orElseThrow();
    }

    /** The courses of the subject in which a student of that grade may be, never none. */
    static List<Course> of(Level level, String grade, Subject subject) {
        return ALL.stream()
                .filter(course -> course.level() == level && course.subject() == subject
                        && course.grades().contains(grade))
                .toList();
    }

    private static List<Course> all() {
        List<Course> courses = new ArrayList<>();
        for (Level level : List.of(Level.EARLY_CHILDHOOD, Level.ELEMENTARY)) {
            for (String grade : level.grades()) {
                courses.add(new Course("HR-" + grade, homeroomTitle(grade), level, List.of(grade), Subject.HOMEROOM));
            }
        }
        for (String grade : Level.MIDDLE.grades()) {
            MIDDLE.lines().map(line -> line.split(" ", 2)).forEach(words -> courses.add(
                    course(Level.MIDDLE, List.of(grade), words[0], words[1] + " " + Integer.parseInt(grade), "M")));
        }
        courses.addAll(byGrades(Level.HIGH, HIGH, "H"));
        courses.addAll(byGrades(Level.ALTERNATIVE, ALTERNATIVE, "A"));
        return List.copyOf(courses);
    }

    private static String homeroomTitle(String grade) {
        return switch (grade) {
            case "PK" -> "Preschool";
            case "KG" -> "Kindergarten";
            default -> "Grade " + Integer.parseInt(grade);
        };
    }

    private static List<Course> byGrades(Level level, String table, String prefix) {
        return table.lines().map(line -> line.split(" ", 3)).map(words -> {
            String[] span = words[0].split("-");
            List<String> grades = level.grades().stream()
                    .filter(grade -> grade.compareTo(span[0]) >= 0 && grade.compareTo(span[span.length - 1]) <= 0)
                    .toList();
            return course(level, grades, words[1], words[2], prefix);
        }).toList();
    }

    private static Course course(Level level, List<String> grades, String code, String title, String prefix) {
        String fullCode = prefix + grades.get(0) + "-" + code;
        return new Course(fullCode, title, level, grades, SUBJECTS.get(code.substring(0, 2)));
    }
}
