package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for files and headers that are not OneRoster's. */
class LikenessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"students_2026-11-22.csv,USER", "Staff.csv,USER", "schools.csv,ORG", "StudentSections.csv,ENROLLMENT", "sections.csv,CLASS",
            "terms.csv,SESSION", "users.csv,USER", "student_demographics.csv,DEMOGRAPHICS", "course_catalog.csv,COURSE"})
    void a_file_is_told_by_its_name(String file, RosterKind kind) {
        assertThat(Likeness.kind(file)).contains(kind);
    }

    @Test
    void a_file_with_another_name_is_left_to_the_person() {
        assertThat(Likeness.kind("lunch.csv")).isEmpty();
    }

    @Test
    void headers_are_told_by_what_exports_call_them_and_no_column_is_taken_twice() {
        assertThat(Likeness.columns(RosterKind.USER, List.of("Student ID", "First Name", "Last_Name", "School Nbr", "Grade Level", "User Type", "Shoe size", "Password", "Student Number")))
                .containsExactly("sourcedId", "givenName", "familyName", "orgSourcedIds", "grades", "role", "", "", "identifier");
        assertThat(Likeness.columns(RosterKind.ENROLLMENT, List.of("Section ID", "Student ID", "Start Date", "Exit Date", "role")))
                .containsExactly("classSourcedId", "userSourcedId", "beginDate", "endDate", "role");
        assertThat(Likeness.columns(RosterKind.CLASS, List.of("Section ID", "Name", "School ID", "Course Number", "Room")))
                .containsExactly("sourcedId", "title", "schoolSourcedId", "courseSourcedId", "location");
    }

    @Test
    void a_sample_shows_some_values_of_each_column_and_none_of_a_password() throws IOException {
        Files.write(folder.resolve("students.csv"), "Student ID,Grade,Password\n1,9,secret\n2,9,secret2\n3,10,x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(RosterSample.of(folder)).containsExactly(new RosterSample("students.csv", List.of("Student ID", "Grade", "Password"),
                List.of(List.of("1", "2", "3"), List.of("9", "10"), List.of())));
    }
}
