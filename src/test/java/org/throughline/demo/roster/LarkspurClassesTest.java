package org.throughline.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LarkspurClassesTest {

    private final RosterFiles files = RosterFiles.read();
    private final Map<String, NamedCsvRecord> classes = files.byId("classes");
    private final Map<String, NamedCsvRecord> users = files.byId("users");

    @Test
    void there_are_250_homerooms_879_middle_and_1149_high_school_sections() {
        Map<String, NamedCsvRecord> orgs = files.byId("orgs");
        Map<String, Long> sections = classes.values().stream().collect(Collectors.groupingBy(
                section -> orgs.get(section.getField("schoolSourcedId")).getField("metadata.level"),
                Collectors.counting()));
        assertThat(sections).containsExactlyInAnyOrderEntriesOf(Map.of("early childhood", 16L, "elementary", 234L,
                "middle", 879L, "high", 1_101L, "alternative", 48L));
        assertThat(RosterFiles.count(files.lines("classes"), "classType"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("homeroom", 250L, "scheduled", 2_028L));
    }

    @Test
    void every_class_has_students_of_its_school_and_one_primary_teacher() {
        Map<String, Long> primaries = new HashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        for (NamedCsvRecord enrollment : files.lines("enrollments")) {
            String section = enrollment.getField("classSourcedId");
            if (enrollment.getField("primary").equals("true")) {
                primaries.merge(section, 1L, Long::sum);
            }
            if (enrollment.getField("role").equals("student")) {
                sizes.merge(section, 1L, Long::sum);
            }
            assertThat(users.get(enrollment.getField("userSourcedId")).getField("primaryOrgSourcedId"))
                    .isEqualTo(enrollment.getField("schoolSourcedId"))
                    .isEqualTo(classes.get(section).getField("schoolSourcedId"));
        }
        assertThat(primaries).hasSize(classes.size());
        assertThat(primaries.values()).containsOnly(1L);
        assertThat(sizes).hasSize(classes.size());
        assertThat(sizes.values()).allMatch(size -> size >= 18 && size <= 31);
    }

    @Test
    void a_student_has_a_homeroom_or_a_class_in_each_of_seven_periods_and_never_two_at_once() {
        Map<String, Set<String>> weeks = new HashMap<>();
        for (NamedCsvRecord enrollment : files.lines("enrollments")) {
            NamedCsvRecord section = classes.get(enrollment.getField("classSourcedId"));
            if (enrollment.getField("role").equals("student") || section.getField("classType").equals("scheduled")) {
                for (String term : RosterFiles.list(section, "termSourcedIds")) {
                    assertThat(weeks.computeIfAbsent(enrollment.getField("userSourcedId"), any -> new HashSet<>())
                            .add(term + section.getField("periods"))).as(enrollment.toString()).isTrue();
                }
            }
        }
        files.users("stu-").forEach(student -> assertThat(weeks.get(student.getField("sourcedId")))
                .hasSize(student.getField("grades").matches("PK|KG|0[1-5]") ? 2 : 14));
    }

    @Test
    void students_sit_in_classes_of_their_grade() {
        for (NamedCsvRecord enrollment : files.lines("enrollments")) {
            if (enrollment.getField("role").equals("student")) {
                assertThat(RosterFiles.list(classes.get(enrollment.getField("classSourcedId")), "grades"))
                        .contains(users.get(enrollment.getField("userSourcedId")).getField("grades"));
            }
        }
    }

    @Test
    void every_teacher_has_classes() {
        Set<String> teaching = files.lines("enrollments").stream()
                .filter(enrollment -> enrollment.getField("role").equals("teacher"))
                .map(enrollment -> enrollment.getField("userSourcedId"))
                .collect(Collectors.toSet());
        assertThat(files.users("stf-"))
                .filteredOn(person -> person.getField("metadata.jobClass").equals("teacher"))
                .allMatch(person -> teaching.contains(person.getField("sourcedId")));
    }

    @Test
    void tomas_herrera_teaches_seventh_grade_science() {
        List<String> courses = files.lines("enrollments").stream()
                .filter(enrollment -> enrollment.getField("userSourcedId").equals("stf-teacher"))
                .map(enrollment -> classes.get(enrollment.getField("classSourcedId")).getField("courseSourcedId"))
                .toList();
        assertThat(courses).hasSize(4).containsOnly("crs-m07-sc");
        assertThat(files.byId("courses").get("crs-m07-sc").getField("title")).isEqualTo("Science 7");
    }

    @Test
    void every_course_is_taught() {
        assertThat(RosterFiles.count(files.lines("classes"), "courseSourcedId").keySet())
                .isEqualTo(files.ids("courses"));
    }
}
