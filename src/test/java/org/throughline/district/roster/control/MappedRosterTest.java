package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.district.roster.control.RosterFiles.aRoster;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.readings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with other headers are read as a saved mapping says. */
class MappedRosterTest {

    private static final String STUDENTS = "Student ID,First Name,Last Name,Homeroom,School Nbr,Password,Kind";
    private static final String SCHEDULE = "Student ID,Section,Role,From";

    private static final FileShape USERS = new FileShape("students.csv", List.of(STUDENTS.split(",")), RosterKind.USER,
            Map.of("studentid", "sourcedId", "firstname", "givenName", "lastname", "familyName", "homeroom", "", "schoolnbr", "orgSourcedIds", "kind", "role"),
            Map.of("role", "student"), Map.of("role", Map.of("lehrer", "teacher")), DateOrder.USUAL);
    private static final FileShape ENROLLMENTS = new FileShape("schedule.csv", List.of(SCHEDULE.split(",")), RosterKind.ENROLLMENT,
            Map.of("studentid", "userSourcedId", "section", "classSourcedId", "role", "role", "from", "beginDate"),
            Map.of(), Map.of("role", Map.of("s", "student")), DateOrder.DAY_FIRST);
    private static final RosterMapping MAPPING = new RosterMapping("Our SIS", List.of(USERS, ENROLLMENTS));

    @TempDir
    Path folder;

    private RosterSet open(RosterFiles files, String asked) throws IOException {
        return RosterSet.open(files.zip(folder), RosterLimits.USUAL, new RosterMappings(List.of(MAPPING), asked));
    }

    private static RosterFiles export() {
        return aRoster().with("students_2026-11-22.csv", STUDENTS, "1,Ana,Diaz,12,s1,secret,", "2,Bo,Lee,,s1,secret,Lehrer")
                .with("Schedule.csv", "Section,Role,Student ID,From", "l1,S,1,20.8.2026", "l1,teacher,2,2026-08-20");
    }

    @Test
    void a_set_with_the_same_headers_is_read_by_it_whatever_its_files_are_called_and_however_ordered() throws IOException {
        try (RosterSet set = open(export(), null)) {
            assertThat(set.version()).isEqualTo(RosterVersion.ONEROSTER_1_1);
            assertThat(deviations(set.problems())).containsExactly(Deviation.FILE_MAPPED, Deviation.FILE_MAPPED, Deviation.NO_MANIFEST);
            assertThat(set.problems().get(0).parameters()).contains("Our SIS");
            assertThat(set.files()).flatExtracting(RosterFile::problems).isEmpty();

            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(readings).noneMatch(Reading::refused);
            assertThat(readings.toString()).doesNotContain("secret");
            List<RosterRow> rows = readings.stream().flatMap(reading -> reading.rows().stream()).toList();
            assertThat(rows).filteredOn(RoleRow.class::isInstance).extracting(row -> ((RoleRow) row).role()).containsExactly("student", "teacher");
            assertThat(rows).filteredOn(UserRow.class::isInstance).extracting(row -> ((UserRow) row).familyName()).containsExactly("Diaz", "Lee");
            assertThat(rows).filteredOn(EnrollmentRow.class::isInstance).extracting(RosterRow::sourceId).containsExactly("l1/1/student", "l1/2/teacher");
            assertThat(rows).filteredOn(EnrollmentRow.class::isInstance).extracting(row -> ((EnrollmentRow) row).beginDate())
                    .containsOnly(LocalDate.of(2026, 8, 20));
        }
    }

    @Test
    void a_set_with_other_headers_needs_the_mapping_by_name() throws IOException {
        RosterFiles changed = aRoster().with("students.csv", STUDENTS + ",Shoe size", "1,Ana,Diaz,12,s1,secret,,38");
        assertThat(catchThrowableOfType(RosterUnreadable.class, () -> open(changed, null).close()).reason())
                .isEqualTo(RosterUnreadable.Reason.NO_ROSTER_FILES);
        try (RosterSet set = open(changed, "our sis")) {
            assertThat(readings(set, RosterPosition.START)).hasSize(1).noneMatch(Reading::refused);
            assertThat(deviations(set.file(RosterKind.USER).orElseThrow().problems())).containsExactly(Deviation.HEADER_UNKNOWN);
        }
    }

    @Test
    void a_problem_names_the_column_as_the_file_spells_it() throws IOException {
        RosterFiles files = aRoster().with("students.csv", STUDENTS, "1,,Diaz,12,s1,secret,").with("schedule.csv", SCHEDULE, "1,l1,student,someday");
        try (RosterSet set = open(files, null)) {
            assertThat(readings(set, RosterPosition.START)).flatExtracting(Reading::problems)
                    .extracting(problem -> problem.file() + " " + problem.line() + " " + problem.column() + " " + problem.value() + " " + problem.deviation())
                    .containsExactly("students.csv 2 First Name  VALUE_MISSING", "schedule.csv 2 From someday DATE_UNREADABLE");
        }
    }

    @Test
    void oneroster_files_beside_mapped_ones_are_read_as_ever() throws IOException {
        try (RosterSet set = open(export().with("orgs.csv", "sourcedId,name,type", "s1,Pine,school"), null)) {
            assertThat(set.files()).extracting(RosterFile::kind).containsExactly(RosterKind.ORG, RosterKind.USER, RosterKind.ENROLLMENT);
            assertThat(readings(set, RosterPosition.START)).noneMatch(Reading::refused).hasSize(5);
        }
    }

    @Test
    void a_mapping_changes_nothing_of_a_oneroster_set() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.2", "bulk", RosterKind.ORG).with("orgs.csv", "sourcedId,name,type", "s1,Pine,school"), null)) {
            assertThat(set.problems()).isEmpty();
        }
    }

    @Test
    void dates_with_the_day_first_are_read_where_that_was_said() {
        assertThat(WrittenDate.read("3/4/2026", DateOrder.DAY_FIRST)).hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(2026, 4, 3)));
        assertThat(WrittenDate.read("3/4/2026")).hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(2026, 3, 4)));
        assertThat(WrittenDate.read("31.2.2026", DateOrder.DAY_FIRST)).isEmpty();
        assertThat(WrittenDate.read("2026-08-27", DateOrder.DAY_FIRST)).isPresent();
    }
}
