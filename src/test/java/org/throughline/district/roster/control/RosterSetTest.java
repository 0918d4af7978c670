package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.district.roster.control.Deviation.FILE_LISTED;
import static org.throughline.district.roster.control.Deviation.FILE_MISSING;
import static org.throughline.district.roster.control.Deviation.FILE_NAME;
import static org.throughline.district.roster.control.Deviation.FILE_SAID_ABSENT;
import static org.throughline.district.roster.control.Deviation.FILE_SKIPPED;
import static org.throughline.district.roster.control.Deviation.FOLDER_INSIDE;
import static org.throughline.district.roster.control.Deviation.MANIFEST_MODE;
import static org.throughline.district.roster.control.Deviation.MANIFEST_SILENT;
import static org.throughline.district.roster.control.Deviation.NO_MANIFEST;
import static org.throughline.district.roster.control.RosterFiles.aRoster;
import static org.throughline.district.roster.control.RosterFiles.deviations;
import static org.throughline.district.roster.control.RosterFiles.readings;
import static org.throughline.district.roster.control.RosterVersion.ONEROSTER_1_1;
import static org.throughline.district.roster.control.RosterVersion.ONEROSTER_1_2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterSetTest {

    private static final String ORG_HEADER = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
    private static final String ROLE_HEADER = "sourcedId,userSourcedId,roleType,role,orgSourcedId";
    private static final String USER_1_1 = "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName";

    @TempDir
    Path folder;

    private RosterSet open(RosterFiles files) throws IOException {
        return RosterSet.open(files.zip(folder));
    }

    @Test
    void the_manifest_tells_version_source_and_modes() throws IOException {
        RosterFiles files = aRoster()
                .with("manifest.csv", "\"propertyName\",\"value\"", "oneroster.version,1.2",
                        "source.systemName,Test SIS", "FILE.ORGS,Bulk", "file.roles,delta", "file.users,absent")
                .with("orgs.csv", ORG_HEADER, "1,,,One,school,,").with("roles.csv", "status," + ROLE_HEADER);
        try (RosterSet set = open(files)) {
            assertThat(set.version()).isEqualTo(ONEROSTER_1_2);
            assertThat(set.systemName()).isEqualTo("Test SIS");
            assertThat(set.mode(RosterKind.ORG)).isEqualTo(RosterMode.BULK);
            assertThat(set.mode(RosterKind.ROLE)).isEqualTo(RosterMode.DELTA);
            assertThat(set.mode(RosterKind.USER)).isEqualTo(RosterMode.ABSENT);
            assertThat(set.problems()).isEmpty();
            assertThat(set.files()).extracting(RosterFile::name).containsExactly("orgs.csv", "roles.csv");
        }
    }

    @Test
    void without_a_manifest_the_headers_tell_the_version_and_every_file_is_complete() throws IOException {
        try (RosterSet set = open(aRoster().with("users.csv", USER_1_1))) {
            assertThat(set.version()).isEqualTo(ONEROSTER_1_1);
            assertThat(set.mode(RosterKind.USER)).isEqualTo(RosterMode.BULK);
            assertThat(deviations(set.problems())).containsExactly(NO_MANIFEST);
        }
        try (RosterSet set = open(aRoster().with("roles.csv", ROLE_HEADER))) {
            assertThat(set.version()).isEqualTo(ONEROSTER_1_2);
        }
        try (RosterSet set = open(aRoster().with("users.csv", "sourcedId,enabledUser,username"))) {
            assertThat(set.version()).isEqualTo(ONEROSTER_1_2);
        }
    }

    @Test
    void a_folder_inside_and_names_in_another_case_are_read() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.1", "bulk", RosterKind.ORG)
                .with("export/2026/Orgs.CSV", ORG_HEADER, "1,,,One,school,,")
                .with("__MACOSX/export/._Orgs.CSV", "litter"))) {
            assertThat(deviations(set.problems())).containsExactlyInAnyOrder(FILE_NAME, FOLDER_INSIDE);
            assertThat(readings(set, RosterPosition.START)).hasSize(1);
            assertThat(set.skippedFiles()).isEmpty();
        }
    }

    @Test
    void a_set_that_lies_in_a_folder_is_read() throws IOException {
        Files.writeString(folder.resolve("orgs.csv"), ORG_HEADER + "\n1,,,One,school,,");
        try (RosterSet set = RosterSet.open(folder)) {
            assertThat(readings(set, RosterPosition.START)).hasSize(1);
        }
    }

    @Test
    void files_that_nothing_uses_are_skipped_with_a_note() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.1", "bulk", RosterKind.ORG).with("orgs.csv", ORG_HEADER)
                .with("academic.csv", "sourcedId").with("roles.csv", ROLE_HEADER).with("notes.txt", "Hello"))) {
            assertThat(set.skippedFiles()).containsExactlyInAnyOrder("academic.csv", "notes.txt", "roles.csv");
            assertThat(deviations(set.problems())).containsOnly(FILE_SKIPPED).hasSize(3);
        }
    }

    @Test
    void results_and_what_belongs_to_them_are_listed() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.2", "bulk", RosterKind.ORG).with("orgs.csv", ORG_HEADER)
                .with("results.csv", "sourcedId").with("LineItems.csv", "sourcedId").with("categories.csv", "sourcedId"))) {
            assertThat(deviations(set.problems())).containsOnly(FILE_LISTED).hasSize(3);
        }
    }

    @Test
    void a_file_that_the_manifest_calls_absent_is_not_read() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.1", "absent", RosterKind.ORG).with("orgs.csv", ORG_HEADER))) {
            assertThat(set.files()).isEmpty();
            assertThat(deviations(set.problems())).containsExactly(FILE_SAID_ABSENT);
            assertThat(set.skippedFiles()).containsExactly("orgs.csv");
        }
    }

    @Test
    void a_file_that_the_manifest_promises_must_be_there_to_be_taken() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.1", "bulk", RosterKind.ORG, RosterKind.USER)
                .with("orgs.csv", ORG_HEADER))) {
            assertThat(set.mode(RosterKind.USER)).isEqualTo(RosterMode.ABSENT);
            assertThat(set.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.deviation()).isEqualTo(FILE_MISSING);
                assertThat(problem.file()).isEqualTo("users.csv");
                assertThat(problem.refused()).isTrue();
            });
        }
    }

    @Test
    void a_file_that_the_manifest_does_not_mention_is_a_delta_where_others_are() throws IOException {
        RosterFiles files = aRoster().manifest("1.2", "delta", RosterKind.ORG)
                .with("orgs.csv", ORG_HEADER).with("roles.csv", "status," + ROLE_HEADER);
        try (RosterSet set = open(files)) {
            assertThat(set.mode(RosterKind.ROLE)).isEqualTo(RosterMode.DELTA);
            assertThat(deviations(set.problems())).containsExactly(MANIFEST_SILENT);
        }
    }

    @Test
    void a_mode_that_is_not_known_leaves_the_file_out() throws IOException {
        try (RosterSet set = open(aRoster().manifest("1.1", "full", RosterKind.ORG).with("orgs.csv", ORG_HEADER))) {
            assertThat(set.mode(RosterKind.ORG)).isEqualTo(RosterMode.ABSENT);
            assertThat(deviations(set.problems())).containsExactly(MANIFEST_MODE);
            assertThat(set.problems().get(0).value()).isEqualTo("full");
        }
    }

    @Test
    void records_are_counted_and_reading_resumes_after_any_of_them() throws IOException {
        RosterFiles files = aRoster().manifest("1.2", "bulk", RosterKind.ORG, RosterKind.ROLE)
                .with("roles.csv", ROLE_HEADER, "r1,u,primary,student,1", "r2,u,primary,student,1")
                .with("orgs.csv", ORG_HEADER, "1,,,\"One\nof\nthree\",school,,", "", "2,,,Two,school,,",
                        "3,,,Three,school,,");
        try (RosterSet set = open(files)) {
            assertThat(set.records(EnumSet.allOf(RosterKind.class))).isEqualTo(5);
            assertThat(set.records(EnumSet.of(RosterKind.ROLE))).isEqualTo(2);
            List<Reading> all = readings(set, RosterPosition.START);
            assertThat(all).extracting(Reading::sourceId).containsExactly("1", "2", "3", "r1", "r2");
            assertThat(all).extracting(Reading::line).containsExactly(2L, 6L, 7L, 2L, 3L);
            for (int i = 0; i < all.size(); i++) {
                assertThat(readings(set, all.get(i).position())).isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }

    @Test
    void a_kind_that_is_not_asked_for_is_not_read() throws IOException {
        RosterFiles files = aRoster().manifest("1.2", "bulk", RosterKind.ORG, RosterKind.DEMOGRAPHICS)
                .with("orgs.csv", ORG_HEADER, "1,,,One,school,,").with("demographics.csv", "sourcedId", "u1");
        try (RosterSet set = open(files);
                RosterCursor cursor = set.read(EnumSet.of(RosterKind.ORG), RosterPosition.START)) {
            assertThat(cursor.next().kind()).isEqualTo(RosterKind.ORG);
            assertThat(cursor.position()).isEqualTo(new RosterPosition(RosterKind.ORG, 1));
            assertThat(cursor.next()).isNull();
        }
    }
}
