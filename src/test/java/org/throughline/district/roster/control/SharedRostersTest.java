package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.readings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Rosters that nobody here wrote. */
class SharedRostersTest {

    private static Path shared(String name) {
        Path zip = Path.of(System.getProperty("shared.data", "../shared/data"), "oneroster", name);
        Assumptions.assumeTrue(Files.exists(zip), () -> "the shared data is not there: " + zip.toAbsolutePath());
        return zip;
    }

    private static List<RosterRow> rows(List<Reading> readings) {
        return readings.stream().flatMap(reading -> reading.rows().stream()).toList();
    }

    private static Map<RosterKind, Long> counts(List<Reading> readings) {
        return rows(readings).stream().collect(Collectors.groupingBy(RosterRow::kind, Collectors.counting()));
    }

    private static long roles(List<Reading> readings, String role) {
        return rows(readings).stream().filter(RoleRow.class::isInstance).map(RoleRow.class::cast)
                .filter(row -> row.role().equals(role)).count();
    }

    @Test
    void the_large_district_is_read_whole() throws IOException {
        try (RosterSet set = RosterSet.open(shared("district-large-1.1.zip"))) {
            assertThat(set.version()).isEqualTo(RosterVersion.ONEROSTER_1_1);
            assertThat(set.problems()).isEmpty();
            assertThat(set.files()).hasSize(7).noneMatch(RosterFile::refused)
                    .allSatisfy(file -> assertThat(deviations(file.problems())).containsExactly(Deviation.BULK_STATUS));

            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(counts(readings)).containsExactlyInAnyOrderEntriesOf(Map.of(
                    RosterKind.ORG, 21L, RosterKind.SESSION, 2L, RosterKind.COURSE, 91L, RosterKind.CLASS, 1_470L,
                    RosterKind.USER, 4_441L, RosterKind.ROLE, 4_441L, RosterKind.ENROLLMENT, 31_045L,
                    RosterKind.DEMOGRAPHICS, 4_225L));
            assertThat(readings).noneMatch(Reading::refused);
            assertThat(rows(readings).stream().filter(row -> row instanceof OrgRow org && org.type().equals("school")))
                    .hasSize(20);
            assertThat(roles(readings, "student")).isEqualTo(4_225);
            assertThat(roles(readings, "teacher")).isEqualTo(195);
            assertThat(roles(readings, "administrator")).isEqualTo(21);
        }
    }

    @Test
    void the_only_deviation_in_its_rows_is_the_school_year() throws IOException {
        for (String name : List.of("district-large-1.1.zip", "district-small-1.1.zip")) {
            try (RosterSet set = RosterSet.open(shared(name))) {
                Map<Deviation, Long> found = readings(set, RosterPosition.START).stream()
                        .flatMap(reading -> reading.problems().stream())
                        .collect(Collectors.groupingBy(Problem::deviation, Collectors.counting()));
                assertThat(found).as(name).containsExactlyEntriesOf(Map.of(Deviation.SCHOOL_YEAR_RANGE, 2L));
            }
        }
    }

    @Test
    void the_small_district_is_read_whole() throws IOException {
        try (RosterSet set = RosterSet.open(shared("district-small-1.1.zip"))) {
            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(counts(readings)).containsExactlyInAnyOrderEntriesOf(Map.of(
                    RosterKind.ORG, 4L, RosterKind.SESSION, 2L, RosterKind.COURSE, 91L, RosterKind.CLASS, 119L,
                    RosterKind.USER, 268L, RosterKind.ROLE, 268L, RosterKind.ENROLLMENT, 1_855L,
                    RosterKind.DEMOGRAPHICS, 248L));
            assertThat(roles(readings, "student")).isEqualTo(248);
            assertThat(readings).noneMatch(Reading::refused);
        }
    }

    @Test
    void every_count_made_beforehand_is_the_number_of_records_read() throws IOException {
        try (RosterSet set = RosterSet.open(shared("district-large-1.1.zip"))) {
            Map<RosterKind, Long> read = readings(set, RosterPosition.START).stream()
                    .collect(Collectors.groupingBy(Reading::kind, Collectors.counting()));
            assertThat(set.files().stream().collect(Collectors.toMap(RosterFile::kind, RosterFile::records)))
                    .isEqualTo(read);
        }
    }

    @Test
    void ids_are_unique_within_a_kind_also_those_of_roles_made_here() throws IOException {
        try (RosterSet set = RosterSet.open(shared("district-large-1.1.zip"))) {
            Map<String, Long> seen = rows(readings(set, RosterPosition.START)).stream()
                    .map(row -> row.kind() + " " + row.sourceId())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(seen.values()).containsOnly(1L);
        }
    }

    @Test
    void headers_as_class_link_writes_them_give_no_problem() throws IOException {
        try (RosterSet set = RosterSet.open(shared("classlink-headers-1.1.zip"))) {
            assertThat(set.systemName()).isEqualTo("ClassLink OneRoster");
            assertThat(deviations(set.problems())).containsExactly(Deviation.FILE_SAID_ABSENT);
            assertThat(set.skippedFiles()).containsExactly("demographics.csv");
            assertThat(set.files()).hasSize(6).allSatisfy(file -> {
                assertThat(file.problems()).isEmpty();
                assertThat(file.records()).isZero();
            });
            assertThat(readings(set, RosterPosition.START)).isEmpty();
        }
    }

    @Test
    void the_college_of_microsoft_school_data_sync_is_read_whole() throws IOException {
        try (RosterSet set = RosterSet.open(shared("microsoft-sds-2.1.zip"))) {
            assertThat(set.version()).isEqualTo(RosterVersion.MICROSOFT_SDS);
            assertThat(deviations(set.problems())).containsExactly(Deviation.MICROSOFT_SDS);
            assertThat(set.files()).hasSize(8).allSatisfy(file -> assertThat(file.problems()).as(file.name()).isEmpty());

            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(readings).noneMatch(Reading::refused);
            assertThat(readings.toString()).doesNotContain("P@ssword");
            assertThat(counts(readings)).containsExactlyInAnyOrderEntriesOf(Map.of(
                    RosterKind.ORG, 4L, RosterKind.SESSION, 2L, RosterKind.COURSE, 3L, RosterKind.CLASS, 2L, RosterKind.USER, 8L,
                    RosterKind.ROLE, 7L, RosterKind.ENROLLMENT, 6L, RosterKind.DEMOGRAPHICS, 6L));
            assertThat(readings).flatExtracting(Reading::problems).extracting(Problem::deviation, Problem::value).containsOnlyOnce(
                    tuple(Deviation.VALUE_UNKNOWN, "college"), tuple(Deviation.VALUE_UNKNOWN, "ministryOfEducation"));
            assertThat(roles(readings, "professor")).isEqualTo(1);
        }
    }
}
