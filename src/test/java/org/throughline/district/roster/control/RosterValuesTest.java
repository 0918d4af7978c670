package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.district.roster.control.RosterFiles.BULK_1_1;
import static org.throughline.district.roster.control.RosterFiles.BULK_1_2;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.read;
import static org.throughline.district.roster.control.RosterFiles.readOne;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterValuesTest {

    private static final String ORG = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
    private static final String SESSION = "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear";
    private static final String CLASS = "sourcedId,title,grades,courseSourcedId,classType,schoolSourcedId,"
            + "termSourcedIds,subjects";
    private static final String USER = "sourcedId,enabledUser,username,userIds,givenName,familyName,agentSourcedIds,"
            + "metadata.homeLanguage,metadata.jobClass";
    private static final String ENROLLMENT = "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
            + "beginDate,endDate";
    private static final String DEMOGRAPHICS = "sourcedId,birthDate,sex,asian,metadata.englishLearner,"
            + "metadata.disability,metadata.lunchStatus";

    @TempDir
    Path folder;

    private Reading session(String schoolYear, String start) {
        return readOne(folder, RosterKind.SESSION, SESSION,
                "s1,Year,schoolYear," + start + ",2026-06-10,," + schoolYear);
    }

    private Reading schoolClass(String type) {
        return readOne(folder, RosterKind.CLASS, CLASS, "c1,Art,\"K,1,09,pk\",k1," + type
                + ",o1,\"t1, t2\",\"Art,Music\"");
    }

    private static void assertRefused(Reading reading, Deviation deviation, String column) {
        assertThat(reading.refused()).isTrue();
        assertThat(reading.problems()).filteredOn(Problem::refused).singleElement().satisfies(problem -> {
            assertThat(problem.deviation()).isEqualTo(deviation);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    private static void assertWarned(Reading reading, Deviation deviation, String... parameters) {
        assertThat(reading.refused()).isFalse();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.deviation()).isEqualTo(deviation);
            assertThat(problem.parameters()).containsExactly(parameters);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-2026", "2025-26", "2025/2026"})
    void a_school_year_from_to_is_the_year_in_which_it_ends(String written) {
        Reading reading = session(written, "2025-08-15");
        assertWarned(reading, Deviation.SCHOOL_YEAR_RANGE, "2026");
        assertThat(((SessionRow) reading.rows().get(0)).schoolYear()).isEqualTo(2026);
        assertThat(reading.problems().get(0).key()).isEqualTo("roster.schoolYear.range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-2028", "25-26", "this year", "0026", "2025-2025"})
    void a_school_year_that_makes_no_sense_refuses_the_row(String written) {
        assertRefused(session(written, "2025-08-15"), Deviation.SCHOOL_YEAR_UNREADABLE, "schoolYear");
    }

    @ParameterizedTest
    @CsvSource({"8/27/2018,2018-08-27", "08/07/2018,2018-08-07", "20180827,2018-08-27",
            "2018-08-27T00:00:00.000Z,2018-08-27", "8/27/2018 0:00,2018-08-27"})
    void dates_in_other_formats_are_read(String written, LocalDate date) {
        Reading reading = session("2026", written);
        assertWarned(reading, Deviation.DATE_FORMAT, date.toString());
        assertThat(((SessionRow) reading.rows().get(0)).startDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27/8/2018", "2018-02-30", "8/27/18", "soon", "0018-08-27", "2018-8-27T"})
    void a_date_that_cannot_be_read_refuses_the_row(String written) {
        assertRefused(session("2026", written), Deviation.DATE_UNREADABLE, "startDate");
    }

    @Test
    void a_session_must_not_end_before_it_starts() {
        assertRefused(session("2026", "2026-06-11"), Deviation.DATES_ORDER, "endDate");
        assertThat(session("2026", "2026-06-10").problems()).isEmpty();
    }

    @Test
    void lists_and_grades_are_taken_apart() {
        Reading reading = schoolClass("scheduled");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).singleElement().isInstanceOfSatisfying(ClassRow.class, row -> {
            assertThat(row.grades()).containsExactly("KG", "01", "09", "PK");
            assertThat(row.terms()).containsExactly("t1", "t2");
            assertThat(row.subjects()).containsExactly("Art", "Music");
            assertThat(row.type()).isEqualTo("scheduled");
        });
    }

    @Test
    void terms_are_known_in_any_spelling_and_kept_where_they_are_not_known() {
        assertWarned(schoolClass("Scheduled"), Deviation.VALUE_SPELLING, "scheduled");
        assertWarned(schoolClass("ext:pullOut"), Deviation.VALUE_EXTENSION);
        Reading reading = schoolClass("seminar");
        assertWarned(reading, Deviation.VALUE_UNKNOWN);
        assertThat(((ClassRow) reading.rows().get(0)).type()).isEqualTo("seminar");
        assertWarned(readOne(folder, RosterKind.SESSION, SESSION, "s1,Q1,Grading Period,2025-08-15,2025-10-10,,2026"),
                Deviation.VALUE_SPELLING, "gradingPeriod");
    }

    @Test
    void a_required_value_that_is_blank_refuses_its_row_and_no_other() {
        List<Reading> readings = read(folder, BULK_1_2, "bulk", RosterKind.ORG, ORG, "1,,, ,school,,",
                "2,,,Two,school,,", "3,,,Three,,,", ",,,Four,school,,");
        assertThat(readings).extracting(Reading::refused).containsExactly(true, false, true, true);
        assertRefused(readings.get(0), Deviation.VALUE_MISSING, "name");
        assertRefused(readings.get(2), Deviation.VALUE_MISSING, "type");
        assertRefused(readings.get(3), Deviation.VALUE_MISSING, "sourcedId");
        assertThat(readings).extracting(Reading::sourceId).containsExactly("1", "2", "3", null);
    }

    @Test
    void an_id_must_have_the_pattern_and_the_length() {
        List<Reading> readings = read(folder, BULK_1_2, "bulk", RosterKind.ORG, ORG, "{1},,,One,school,,",
                "a b,,,Two,school,,", "x".repeat(256) + ",,,Three,school,,", "x".repeat(255) + ",,,Four,school,,",
                "aZ09./@_-,,,Five,school,,");
        assertRefused(readings.get(0), Deviation.ID_UNREADABLE, "sourcedId");
        assertRefused(readings.get(1), Deviation.ID_UNREADABLE, "sourcedId");
        assertRefused(readings.get(2), Deviation.ID_TOO_LONG, "sourcedId");
        assertThat(readings.get(2).problems().get(0).value()).hasSize(80);
        assertThat(readings.subList(3, 5)).noneMatch(Reading::refused);
    }

    @Test
    void a_reference_that_cannot_be_an_id_refuses_the_row_only_where_it_is_required() {
        Reading optional = readOne(folder, RosterKind.ORG, ORG, "1,,,One,school,,no id");
        assertWarned(optional, Deviation.REFERENCE_IGNORED);
        assertThat(((OrgRow) optional.rows().get(0)).parent()).isNull();
        assertRefused(readOne(folder, RosterKind.ENROLLMENT, ENROLLMENT, "e1,no id,o1,u1,student,,,"),
                Deviation.REFERENCE_UNREADABLE, "classSourcedId");
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_control_characters_become_spaces() {
        Reading cut = readOne(folder, RosterKind.ORG, ORG, "1,,," + "x".repeat(300) + ",school,,");
        assertWarned(cut, Deviation.VALUE_CUT, "255");
        assertThat(((OrgRow) cut.rows().get(0)).name()).hasSize(255);
        Reading odd = readOne(folder, RosterKind.ORG, ORG, "1,,,\" One\u0000\nTwo \",school,,");
        assertThat(((OrgRow) odd.rows().get(0)).name()).isEqualTo("One  Two");
    }

    @Test
    void a_row_that_a_comma_shifted_is_refused_and_a_short_one_is_read() {
        assertRefused(readOne(folder, RosterKind.ORG, ORG, "1,,,One, Inc.,school,,p1"), Deviation.ROW_LONG, "");
        assertWarned(readOne(folder, RosterKind.ORG, ORG, "1,,,One,school"), Deviation.ROW_SHORT, "5", "7");
    }

    @Test
    void a_delta_tells_what_is_there_and_what_goes() {
        List<Reading> readings = read(folder, BULK_1_2, "delta", RosterKind.ORG, ORG,
                "1,active,2026-02-02T12:00:00.000Z,One,school,,", "2,ToBeDeleted,2026-02-02T12:00:00.000Z,,,,",
                "3,,,Three,school,,", "4,inactive,,Four,school,,", "5,gone,,Five,school,,",
                "6,active,yesterday,Six,school,,");
        assertThat(readings.get(0).problems()).isEmpty();
        assertThat(readings.get(0).rows().get(0).modified()).isEqualTo(Instant.parse("2026-02-02T12:00:00Z"));
        assertThat(readings.get(1).problems()).isEmpty();
        assertThat(readings.get(1).rows().get(0).status()).isEqualTo(RowStatus.TO_BE_DELETED);
        assertThat(deviations(readings.get(2).problems())).containsExactly(Deviation.STATUS_BLANK);
        assertThat(deviations(readings.get(3).problems())).containsExactly(Deviation.STATUS_INACTIVE);
        assertThat(readings.get(3).rows().get(0).status()).isEqualTo(RowStatus.TO_BE_DELETED);
        assertRefused(readings.get(4), Deviation.STATUS_UNREADABLE, "status");
        assertThat(deviations(readings.get(5).problems())).containsExactly(Deviation.MODIFIED_UNREADABLE);
    }

    @Test
    void a_row_to_be_deleted_still_needs_its_id() {
        assertRefused(read(folder, BULK_1_2, "delta", RosterKind.ORG, ORG, "a b,tobedeleted,,,,,").get(0),
                Deviation.ID_UNREADABLE, "sourcedId");
    }

    @Test
    void a_user_is_read_with_ids_agents_and_metadata() {
        Reading reading = readOne(folder, RosterKind.USER, USER,
                "u1,TRUE,ana,\"{LDAP:ana.d},{SIS:12:3}\",Ana,Diaz,\"g1,g2\",es,Teacher");
        assertWarned(reading, Deviation.FLAG_SPELLING, "true");
        assertThat(reading.rows()).singleElement().isInstanceOfSatisfying(UserRow.class, user -> {
            assertThat(user.enabled()).isTrue();
            assertThat(user.userIds()).containsExactly(new UserIdentifier("LDAP", "ana.d"),
                    new UserIdentifier("SIS", "12:3"));
            assertThat(user.agents()).containsExactly("g1", "g2");
            assertThat(user.homeLanguage()).isEqualTo("es");
            assertThat(user.jobClass()).isEqualTo("Teacher");
        });
    }

    @Test
    void user_ids_without_braces_are_left_out_with_a_warning() {
        Reading reading = readOne(folder, RosterKind.USER, USER, "u1,false,ana,12345,Ana,Diaz,,,");
        assertWarned(reading, Deviation.USER_IDS_IGNORED);
        assertThat(((UserRow) reading.rows().get(0)).enabled()).isFalse();
        assertRefused(readOne(folder, RosterKind.USER, USER, "u1,maybe,ana,,Ana,Diaz,,,"),
                Deviation.FLAG_UNREADABLE, "enabledUser");
    }

    @Test
    void a_user_of_1_1_gives_a_role_at_each_of_the_organizations() {
        Reading reading = read(folder, BULK_1_1, "bulk", RosterKind.USER,
                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName",
                "u1,true,\"o1,o2\",teacher,ana,Ana,Diaz").get(0);
        assertThat(reading.rows()).hasSize(3).allMatch(row -> row.line() == 2);
        assertThat(reading.rows().get(1)).isEqualTo(new RoleRow(new RowOrigin("u1/o1", 2, RowStatus.ACTIVE, null),
                "u1", "primary", "teacher", null, null, "o1"));
        assertThat(reading.rows().get(2)).isInstanceOfSatisfying(RoleRow.class, role -> {
            assertThat(role.sourceId()).isEqualTo("u1/o2");
            assertThat(role.type()).isEqualTo("secondary");
        });
    }

    @Test
    void the_id_of_a_role_made_from_long_ids_stays_within_the_limit() {
        Reading reading = read(folder, BULK_1_1, "bulk", RosterKind.USER,
                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName",
                "u1" + "x".repeat(200) + ",true,o1" + "x".repeat(200) + ",teacher,ana,Ana,Diaz").get(0);
        assertThat(reading.rows().get(1).sourceId()).hasSize(36);
    }

    @Test
    void a_role_of_1_2_is_read() {
        Reading reading = readOne(folder, RosterKind.ROLE,
                "sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId",
                "r1,u1,primary,districtAdministrator,2025-08-15,,o1");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).containsExactly(new RoleRow(new RowOrigin("r1", 2, RowStatus.ACTIVE, null), "u1",
                "primary", "districtAdministrator", LocalDate.of(2025, 8, 15), null, "o1"));
    }

    @Test
    void an_enrollment_and_a_course_are_read() {
        Reading enrollment = readOne(folder, RosterKind.ENROLLMENT, ENROLLMENT,
                "e1,c1,o1,u1,teacher,true,2025-08-15,2026-06-10");
        assertThat(enrollment.rows()).containsExactly(new EnrollmentRow(
                new RowOrigin("e1", 2, RowStatus.ACTIVE, null), "c1", "o1", "u1", "teacher", true,
                LocalDate.of(2025, 8, 15), LocalDate.of(2026, 6, 10)));
        Reading course = readOne(folder, RosterKind.COURSE,
                "sourcedId,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                "k1,s1,Art,A1,3,o1,Art,05154");
        assertThat(course.rows()).containsExactly(new CourseRow(new RowOrigin("k1", 2, RowStatus.ACTIVE, null), "s1",
                "Art", "A1", List.of("03"), "o1", List.of("Art"), List.of("05154")));
    }

    @Test
    void demographics_are_read_and_what_is_not_said_stays_open() {
        Reading reading = readOne(folder, RosterKind.DEMOGRAPHICS, DEMOGRAPHICS,
                "u1,2015-03-04,female,true,false,,free");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).singleElement().isInstanceOfSatisfying(DemographicsRow.class, row -> {
            assertThat(row.birthDate()).isEqualTo(LocalDate.of(2015, 3, 4));
            assertThat(row.sex()).isEqualTo("female");
            assertThat(row.asian()).isTrue();
            assertThat(row.white()).isNull();
            assertThat(row.englishLearner()).isFalse();
            assertThat(row.disability()).isNull();
            assertThat(row.lunchStatus()).isEqualTo("free");
        });
        assertWarned(readOne(folder, RosterKind.DEMOGRAPHICS, DEMOGRAPHICS, "u1,,M,,,,"), Deviation.VALUE_SPELLING,
                "male");
        assertWarned(readOne(folder, RosterKind.DEMOGRAPHICS, DEMOGRAPHICS, "u1,,,,,perhaps,"),
                Deviation.FLAG_IGNORED);
    }
}
