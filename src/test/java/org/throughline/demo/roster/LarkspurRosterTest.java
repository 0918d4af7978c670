package org.throughline.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("one of its tests changes the locale of the whole process")
class LarkspurRosterTest {

    private static final List<String> DATA = List.of("orgs", "academicSessions", "courses", "classes", "enrollments",
            "users", "roles", "demographics");

    private final RosterFiles files = RosterFiles.read();

    @Test
    void the_zip_holds_the_manifest_and_eight_bulk_files() {
        assertThat(files.names()).containsExactly("manifest.csv", "orgs.csv", "academicSessions.csv", "courses.csv",
                "classes.csv", "enrollments.csv", "users.csv", "roles.csv", "demographics.csv");
        assertThat(files.lines("manifest"))
                .filteredOn(line -> line.getField("value").equals("bulk"))
                .extracting(line -> line.getField("propertyName"))
                .containsExactlyInAnyOrderElementsOf(DATA.stream().map(file -> "file." + file).toList());
        assertThat(files.lines("manifest"))
                .filteredOn(line -> line.getField("propertyName").equals("oneroster.version"))
                .extracting(line -> line.getField("value"))
                .containsExactly("1.2");
    }

    @Test
    void the_counts_of_all_files_stay_as_they_are() {
        assertThat(DATA).extracting(file -> Map.entry(file, files.lines(file).size())).containsExactly(
                Map.entry("orgs", 21), Map.entry("academicSessions", 14), Map.entry("courses", 123),
                Map.entry("classes", 2_278), Map.entry("enrollments", 67_525), Map.entry("users", 28_921),
                Map.entry("roles", 33_867), Map.entry("demographics", 13_023));
    }

    @Test
    void it_writes_the_same_bytes_wherever_it_runs() {
        byte[] here = RosterFiles.bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(RosterFiles.bytes()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void it_is_written_within_three_seconds() {
        assertTimeout(Duration.ofSeconds(3), () -> LarkspurRoster.writeZip(OutputStream.nullOutputStream()));
    }

    @Test
    void it_leaves_the_stream_open() throws IOException {
        boolean[] closed = new boolean[1];
        LarkspurRoster.writeZip(new OutputStream() {
            @Override
            public void write(int one) {
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    void source_ids_are_unique_and_well_formed_and_bulk_columns_blank() {
        for (String file : DATA) {
            assertThat(files.ids(file)).as(file)
                    .hasSameSizeAs(files.lines(file))
                    .allMatch(id -> id.matches("[0-9A-Za-z./@_-]{1,255}"));
            assertThat(files.lines(file)).as(file)
                    .allMatch(line -> (line.getField("status") + line.getField("dateLastModified")).isEmpty());
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        everyReference("orgs", "parentSourcedId", "orgs");
        everyReference("academicSessions", "parentSourcedId", "academicSessions");
        everyReference("courses", "schoolYearSourcedId", "academicSessions");
        everyReference("courses", "orgSourcedId", "orgs");
        everyReference("classes", "courseSourcedId", "courses");
        everyReference("classes", "schoolSourcedId", "orgs");
        everyReference("classes", "termSourcedIds", "academicSessions");
        everyReference("users", "agentSourcedIds", "users");
        everyReference("users", "primaryOrgSourcedId", "orgs");
        everyReference("roles", "userSourcedId", "users");
        everyReference("roles", "orgSourcedId", "orgs");
        everyReference("enrollments", "classSourcedId", "classes");
        everyReference("enrollments", "schoolSourcedId", "orgs");
        everyReference("enrollments", "userSourcedId", "users");
        everyReference("demographics", "sourcedId", "users");
    }

    @Test
    void the_school_year_has_two_semesters_and_four_quarters_without_a_gap_after_a_past_year_alike() {
        assertThat(RosterFiles.count(files.lines("academicSessions"), "type"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("schoolYear", 2L, "semester", 4L, "gradingPeriod", 8L));
        NamedCsvRecord year = files.byId("academicSessions").get("ses-2027");
        assertThat(year.getField("startDate")).isEqualTo("2026-08-12");
        assertThat(year.getField("endDate")).isEqualTo("2027-06-10");
        assertThat(year.getField("schoolYear")).isEqualTo("2027");
        assertThat(files.lines("academicSessions"))
                .filteredOn(line -> line.getField("sourcedId").startsWith("ses-2027-q"))
                .extracting(line -> line.getField("startDate") + " " + line.getField("endDate"))
                .containsExactly("2026-08-12 2026-10-16", "2026-10-17 2027-01-03", "2027-01-04 2027-03-19",
                        "2027-03-20 2027-06-10");
        assertThat(files.byId("academicSessions").get("ses-2026").getField("schoolYear")).isEqualTo("2026");
    }

    @Test
    void the_schools_stand_under_the_district_with_level_and_cohort() {
        Map<String, NamedCsvRecord> orgs = files.byId("orgs");
        assertThat(orgs.get("org-lvcusd").getField("type")).isEqualTo("district");
        assertThat(orgs.get("sch-maple-ridge").getField("name")).isEqualTo("Maple Ridge MS");
        assertThat(orgs.get("sch-maple-ridge").getField("parentSourcedId")).isEqualTo("org-lvcusd");
        assertThat(orgs.get("sch-maple-ridge").getField("metadata.cohort")).isEqualTo("1");
        assertThat(RosterFiles.count(files.lines("orgs"), "metadata.level")).containsExactlyInAnyOrderEntriesOf(
                Map.of("", 1L, "early childhood", 1L, "elementary", 12L, "middle", 4L, "high", 2L, "alternative", 1L));
        assertThat(RosterFiles.count(files.lines("orgs"), "metadata.cohort"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("", 1L, "1", 5L, "2", 7L, "3", 8L));
    }

    private void everyReference(String from, String column, String to) {
        Set<String> ids = files.ids(to);
        assertThat(files.lines(from))
                .as(from + "." + column)
                .allMatch(line -> ids.containsAll(RosterFiles.list(line, column)));
    }
}
