package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.district.roster.control.RosterFiles.aRoster;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.readings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterHeaderTest {

    private static final String ORG_HEADER = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
    private static final String USER_ROW = "u1,,,true,ana,,Ana,Diaz,,,,,,,,,,,,,,";

    @TempDir
    Path folder;

    private List<Reading> read(RosterKind kind, String mode, Consumer<RosterFile> look, byte[] bytes)
            throws IOException {
        RosterFiles files = aRoster().manifest("1.2", mode, kind).withBytes(kind.fileName(), bytes);
        try (RosterSet set = RosterSet.open(files.zip(folder))) {
            look.accept(set.file(kind).orElseThrow());
            return readings(set, RosterPosition.START);
        }
    }

    private List<Reading> read(RosterKind kind, Consumer<RosterFile> look, String... lines) throws IOException {
        return read(kind, "bulk", look, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Consumer<RosterFile> only(Deviation... deviations) {
        return file -> assertThat(deviations(file.problems())).containsExactly(deviations);
    }

    @Test
    void a_file_as_specified_gives_no_problems_also_with_everything_quoted_and_no_last_line_break()
            throws IOException {
        String quoted = "\"" + ORG_HEADER.replace(",", "\",\"") + "\"";
        List<Reading> readings = read(RosterKind.ORG, only(), quoted, "\"1\",\"\",\"\",\"The \"\"One\"\"\",\"school\""
                + ",\"\",\"\"");
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.problems()).isEmpty();
            assertThat(((OrgRow) reading.rows().get(0)).name()).isEqualTo("The \"One\"");
        });
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        byte[] marked = ("\ufeff" + ORG_HEADER + "\n1,,,Niño,school,,\n").getBytes(StandardCharsets.UTF_8);
        List<Reading> readings = read(RosterKind.ORG, "bulk", only(), marked);
        assertThat(((OrgRow) readings.get(0).rows().get(0)).name()).isEqualTo("Niño");
    }

    @ParameterizedTest
    @CsvSource({"USER,grades,grade", "USER,userIds,userId", "USER,agentSourcedIds,agents",
            "USER,dateLastModified,dataLastModified", "USER,preferredGivenName,prefferedGivenName",
            "USER,preferredFamilyName,PrefferedFamilyName", "USER,givenName,GIVENNAME", "USER,familyName,family_name",
            "USER,email,' Email '", "DEMOGRAPHICS,birthDate,birthdate", "DEMOGRAPHICS,sourcedId,userSourcedId",
            "CLASS,termSourcedIds,termSourcedId", "CLASS,subjects,subject", "ORG,sourcedId,SourcedID"})
    void a_header_in_another_spelling_is_read_with_one_warning(RosterKind kind, String right, String written)
            throws IOException {
        String header = String.join(",", kind.columns(RosterVersion.ONEROSTER_1_2));
        String misspelt = ("," + header + ",").replace("," + right + ",", "," + written + ",");
        read(kind, file -> {
            assertThat(file.refused()).isFalse();
            assertThat(file.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.deviation()).isEqualTo(Deviation.HEADER_SPELLING);
                assertThat(problem.column()).isEqualTo(written.strip());
                assertThat(problem.parameters()).containsExactly(right);
            });
        }, misspelt.substring(1, misspelt.length() - 1));
    }

    @Test
    void the_right_spelling_wins_over_a_wrong_one() throws IOException {
        List<Reading> readings = read(RosterKind.ORG, only(Deviation.HEADER_TWICE), "Name," + ORG_HEADER,
                "Wrong,1,,,Right,school,,");
        assertThat(((OrgRow) readings.get(0).rows().get(0)).name()).isEqualTo("Right");
    }

    @Test
    void shuffled_and_missing_columns_are_read_with_one_warning_each() throws IOException {
        List<Reading> readings = read(RosterKind.ORG, file -> {
            assertThat(deviations(file.problems())).containsExactly(Deviation.HEADER_INCOMPLETE,
                    Deviation.HEADER_ORDER);
            assertThat(file.problems().get(0).parameters())
                    .containsExactly("status, dateLastModified, identifier, parentSourcedId");
        }, "type,name,sourcedId", "school,One,1");
        assertThat(readings.get(0).rows().get(0)).isInstanceOfSatisfying(OrgRow.class, org -> {
            assertThat(org.sourceId()).isEqualTo("1");
            assertThat(org.type()).isEqualTo("school");
        });
    }

    @Test
    void unnamed_trailing_columns_are_passed_over() throws IOException {
        List<Reading> readings = read(RosterKind.ORG, only(Deviation.HEADER_UNNAMED), ORG_HEADER + ",,",
                "1,,,One,school,,,,x", "2,,,Two,school,,,,");
        assertThat(readings).noneMatch(Reading::refused).allMatch(reading -> reading.problems().isEmpty());
    }

    @Test
    void a_comma_at_the_end_of_every_row_is_harmless_and_of_some_rows_is_not() throws IOException {
        assertThat(read(RosterKind.ORG, only(Deviation.HEADER_UNNAMED), ORG_HEADER, "1,,,One,school,,,",
                "2,,,Two,school,,,")).noneMatch(Reading::refused);
        assertThat(read(RosterKind.ORG, only(), ORG_HEADER, "1,,,One,school,,", "2,,,Two, Inc.,school,,"))
                .extracting(Reading::refused).containsExactly(false, true);
    }

    @Test
    void metadata_columns_that_are_not_ours_and_extensions_are_passed_over_silently() throws IOException {
        List<Reading> readings = read(RosterKind.ORG, only(),
                ORG_HEADER + ",metadata.city,ext_color,metadata.level,metadata.cohort",
                "1,,,One,school,,,Salem,red,elementary,2");
        assertThat(readings.get(0).rows().get(0)).isInstanceOfSatisfying(OrgRow.class, org -> {
            assertThat(org.level()).isEqualTo("elementary");
            assertThat(org.cohort()).isEqualTo("2");
        });
    }

    @Test
    void other_columns_are_named_in_a_warning() throws IOException {
        read(RosterKind.ORG, only(Deviation.HEADER_UNKNOWN), ORG_HEADER + ",color");
    }

    @Test
    void a_file_without_a_required_column_is_refused_and_the_others_are_read() throws IOException {
        RosterFiles files = aRoster().manifest("1.2", "bulk", RosterKind.ORG, RosterKind.COURSE)
                .with("orgs.csv", ORG_HEADER, "1,,,One,school,,").with("courses.csv", "sourcedId,title", "c1,Art");
        try (RosterSet set = RosterSet.open(files.zip(folder))) {
            RosterFile courses = set.file(RosterKind.COURSE).orElseThrow();
            assertThat(courses.refused()).isTrue();
            assertThat(set.mode(RosterKind.COURSE)).isEqualTo(RosterMode.ABSENT);
            assertThat(courses.problems()).filteredOn(Problem::refused).singleElement()
                    .satisfies(problem -> assertThat(problem.column()).isEqualTo("orgSourcedId"));
            assertThatThrownBy(() -> courses.read(0)).isInstanceOf(IllegalStateException.class);
            assertThat(readings(set, RosterPosition.START)).hasSize(1);
        }
    }

    @Test
    void a_delta_needs_the_status() throws IOException {
        byte[] bytes = "sourcedId,name,type\n1,One,school\n".getBytes(StandardCharsets.UTF_8);
        read(RosterKind.ORG, "delta", file -> assertThat(file.refused()).isTrue(), bytes);
    }

    @Test
    void a_status_filled_in_a_complete_list_is_one_warning_with_a_count() throws IOException {
        List<Reading> readings = read(RosterKind.ORG, file -> {
            assertThat(deviations(file.problems())).containsExactly(Deviation.BULK_STATUS);
            assertThat(file.problems().get(0).parameters()).containsExactly("2");
        }, ORG_HEADER, "1,active,,One,school,,", "2,,2026-02-02T12:00:00.000Z,Two,school,,", "3,,,Three,school,,");
        assertThat(readings).hasSize(3).allMatch(reading -> reading.problems().isEmpty());
    }

    @Test
    void files_that_are_no_csv_in_utf_8_are_refused_each_for_its_reason() throws IOException {
        read(RosterKind.ORG, "bulk", only(Deviation.FILE_EMPTY), new byte[0]);
        read(RosterKind.ORG, "bulk", only(Deviation.FILE_ENCODING),
                (ORG_HEADER + "\n1,,,Niño,school,,\n").getBytes(StandardCharsets.ISO_8859_1));
        read(RosterKind.ORG, only(Deviation.FILE_SEPARATOR), ORG_HEADER.replace(',', ';'));
        read(RosterKind.ORG, only(Deviation.HEADER_TOO_WIDE), ORG_HEADER + ",a".repeat(2000));
        read(RosterKind.ORG, file -> {
            assertThat(deviations(file.problems())).containsExactly(Deviation.FILE_MALFORMED);
            assertThat(file.problems().get(0).line()).isEqualTo(3);
        }, ORG_HEADER, "1,,,One,school,,", "2,,,\"Two\"x,school,,");
        read(RosterKind.ORG, only(Deviation.FILE_MALFORMED), ORG_HEADER, "1,,,\"One,school,,");
    }

    @Test
    void passwords_are_never_read() throws IOException {
        String header = String.join(",", RosterKind.USER.columns(RosterVersion.ONEROSTER_1_2));
        for (String name : List.of("password", "Password", "PASSWORDS", "userPassword")) {
            String row = USER_ROW.replace("Diaz,,,,,,,,,", "Diaz,,,,,,,,secret,");
            List<Reading> readings = read(RosterKind.USER,
                    file -> assertThat(file.problems().toString()).doesNotContain("secret"),
                    header.replace("password", name), row);
            assertThat(readings.get(0).refused()).isFalse();
            assertThat(readings.toString()).as(name).doesNotContain("secret");
        }
    }

    @Test
    void the_cell_of_a_password_does_not_even_become_a_string() throws Exception {
        byte[] bytes = "sourcedId,Password,username\nu1,secret,ana\n".getBytes(StandardCharsets.UTF_8);
        RosterEntry users = new RosterEntry("users.csv", () -> new ByteArrayInputStream(bytes));
        try (CsvFile csv = new CsvFile(users, RosterLimits.USUAL)) {
            csv.next();
            Header header = Header.of("users.csv", RosterKind.USER, RosterVersion.ONEROSTER_1_2, RosterMode.BULK,
                    csv.cells());
            csv.cells().want(header.wanted());
            csv.next();
            assertThat(csv.cells().isFilled(1)).isTrue();
            assertThat(csv.cells().value(1)).isNull();
            assertThat(csv.cells().value(2)).isEqualTo("ana");
        }
    }
}
