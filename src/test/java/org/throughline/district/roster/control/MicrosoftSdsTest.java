package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.district.roster.control.RosterFiles.aRoster;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.readings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft School Data Sync 2.1 gives the same rows as OneRoster. */
class MicrosoftSdsTest {

    @TempDir
    Path folder;

    private static RosterFiles files() {
        return aRoster().with("orgs.csv", "sourcedId,name,type,parentSourcedId", "d,District,district,", "s,School,school,d", "k,College,college,d")
                .with("academicSessions.csv", "sourcedId,title,type,schoolYear,startDate,endDate", "y,2026,schoolYear,2026,2025-08-20,2026-06-10")
                .with("courses.csv", "sourcedId,orgSourcedId,title,code,schoolYearSourcedId,subject,grade", "c1,s,Biology,B10,y,14,10")
                .with("classes.csv", "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId", "l1,s,Biology 1,y,c1", "l2,s,Homeroom,,")
                .with("users.csv", "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms",
                        "u1,jo@x.example,Jo,Craig,P@ss,jo@ad.example,,,", "u2,jean,Jean,Craig,P@ss,,jean@x.example,+1,", "u3,kris,Kris,Fein,P@ss,,,,")
                .with("roles.csv", "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate",
                        "u1,s,student,y,9,TRUE,,", "u3,s,teacher,y,,TRUE,2025-09-01,", "u3,k,professor,y,,FALSE,,")
                .with("enrollments.csv", "classSourcedId,userSourcedId,role", "l1,u1,student", "l1,u3,teacher")
                .with("demographics.csv", "userSourcedId,sex,birthDate,birthCity,ethnicityCodes,raceCodes", "u1,male,2010-07-02,Salem,hispanicOrLatinoEthnicity,\"asian,white\"")
                .with("relationships.csv", "userSourcedId,relationshipUserSourcedId,relationshipRole", "u1,u2,guardian")
                .with("userFlags.csv", "userSourcedId,flag", "u1,iep", "u1,freeLunch", "u3,ELL");
    }

    private List<RosterRow> rows(RosterFiles files) throws IOException {
        try (RosterSet set = RosterSet.open(files.zip(folder))) {
            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(readings).noneMatch(Reading::refused);
            return readings.stream().flatMap(reading -> reading.rows().stream()).toList();
        }
    }

    private <R extends RosterRow> List<R> rows(Class<R> type) throws IOException {
        return rows(files()).stream().flatMap(row -> type.isInstance(row) ? Stream.of(type.cast(row)) : Stream.empty()).toList();
    }

    @Test
    void it_is_told_by_enrollments_without_ids_and_said_in_one_sentence() throws IOException {
        try (RosterSet set = RosterSet.open(files().zip(folder))) {
            assertThat(set.version()).isEqualTo(RosterVersion.MICROSOFT_SDS);
            assertThat(deviations(set.problems())).containsExactly(Deviation.MICROSOFT_SDS);
            assertThat(set.skippedFiles()).isEmpty();
            assertThat(set.files()).hasSize(8).allMatch(file -> file.mode() == RosterMode.BULK).flatExtracting(RosterFile::problems).isEmpty();
        }
    }

    @Test
    void types_and_roles_outside_schools_are_kept_with_a_warning() throws IOException {
        try (RosterSet set = RosterSet.open(files().zip(folder))) {
            assertThat(readings(set, RosterPosition.START)).flatExtracting(Reading::problems)
                    .extracting(Problem::file, Problem::line, Problem::column, Problem::value, Problem::deviation).containsExactly(
                            tuple("orgs.csv", 4L, "type", "college", Deviation.VALUE_UNKNOWN),
                            tuple("roles.csv", 4L, "role", "professor", Deviation.VALUE_UNKNOWN));
        }
    }

    @Test
    void a_role_lasts_as_long_as_its_session_where_it_has_no_dates_of_its_own() throws IOException {
        List<RoleRow> roles = rows(RoleRow.class);
        assertThat(roles).extracting(RosterRow::sourceId).containsExactly("u1/s/student/y", "u3/s/teacher/y", "u3/k/professor/y");
        assertThat(roles).extracting(RoleRow::type).containsExactly("primary", "primary", "secondary");
        assertThat(roles.get(0).beginDate()).isEqualTo(LocalDate.of(2025, 8, 20));
        assertThat(roles.get(0).endDate()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(roles.get(1).beginDate()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(roles.get(1).endDate()).isNull();
    }

    @Test
    void a_relationship_makes_each_the_agent_of_the_other_and_a_role_brings_the_grade() throws IOException {
        List<UserRow> users = rows(UserRow.class);
        assertThat(users.get(0).agents()).containsExactly("u2");
        assertThat(users.get(1).agents()).containsExactly("u1");
        assertThat(users).extracting(UserRow::grades).containsExactly(List.of("09"), List.of(), List.of());
        assertThat(users.get(0).userIds()).containsExactly(new UserIdentifier("activeDirectory", "jo@ad.example"));
        assertThat(users).allMatch(UserRow::enabled);
        assertThat(users.toString()).doesNotContain("P@ss");
    }

    @Test
    void a_class_needs_no_course_or_session_and_an_enrollment_is_at_the_school_of_its_class() throws IOException {
        List<ClassRow> classes = rows(ClassRow.class);
        assertThat(classes).extracting(ClassRow::school).containsExactly("s", "s");
        assertThat(classes).extracting(ClassRow::type).containsExactly("scheduled", "scheduled");
        assertThat(classes).extracting(ClassRow::terms).containsExactly(List.of("y"), List.of());
        List<EnrollmentRow> enrollments = rows(EnrollmentRow.class);
        assertThat(enrollments).extracting(RosterRow::sourceId).containsExactly("l1/u1/student", "l1/u3/teacher");
        assertThat(enrollments).extracting(EnrollmentRow::school).containsOnlyNulls();
        assertThat(rows(CourseRow.class)).extracting(CourseRow::code, CourseRow::subjectCodes, CourseRow::grades)
                .containsExactly(tuple("B10", List.of("14"), List.of("10")));
    }

    @Test
    void demographics_go_by_the_user_and_flags_join_them() throws IOException {
        List<DemographicsRow> rows = rows(DemographicsRow.class);
        assertThat(rows).extracting(RosterRow::sourceId).containsExactly("u1", "u3");
        DemographicsRow first = rows.get(0);
        assertThat(first.asian()).isTrue();
        assertThat(first.white()).isTrue();
        assertThat(first.hispanicOrLatino()).isTrue();
        assertThat(first.blackOrAfricanAmerican()).isNull();
        assertThat(first.disability()).isTrue();
        assertThat(first.lunchStatus()).isEqualTo("free");
        assertThat(first.englishLearner()).isNull();
        assertThat(rows.get(1).englishLearner()).isTrue();
    }

    @Test
    void reading_resumes_after_any_record() throws IOException {
        try (RosterSet set = RosterSet.open(files().zip(folder))) {
            List<Reading> all = readings(set, RosterPosition.START);
            for (int i = 0; i < all.size(); i++) {
                assertThat(readings(set, all.get(i).position())).isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }
}
