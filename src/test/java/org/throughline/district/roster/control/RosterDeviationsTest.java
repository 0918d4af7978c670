package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.district.roster.control.RosterFiles.aRoster;
import static org.throughline.district.roster.control.RosterFiles.readings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real exports write otherwise is taken, and its warning names file, line, column and value where there are any. */
class RosterDeviationsTest {

    private static final String ORG = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
    private static final String SESSION = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear";
    private static final String CLASS = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
            + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods";

    @TempDir
    Path folder;

    private List<Problem> problems(RosterFiles files, int rows) throws IOException {
        try (RosterSet set = RosterSet.open(files.zip(folder))) {
            List<Problem> problems = new ArrayList<>(set.problems());
            set.files().forEach(file -> problems.addAll(file.problems()));
            List<Reading> readings = readings(set, RosterPosition.START);
            assertThat(readings).hasSize(rows).noneMatch(Reading::refused);
            readings.forEach(reading -> problems.addAll(reading.problems()));
            assertThat(problems).as("warnings only").noneMatch(Problem::refused);
            return problems;
        }
    }

    /** The only warning there is, with its place, and its sentence for people. */
    private void warned(RosterFiles files, int rows, Deviation deviation, String place, String... inSentence) throws IOException {
        assertThat(problems(files, rows)).singleElement().satisfies(problem -> {
            assertThat(problem.deviation()).isEqualTo(deviation);
            assertThat(String.join("|", problem.file(), String.valueOf(problem.line()), problem.column(), problem.value())).isEqualTo(place);
            String sentence = new MessageFormat(ResourceBundle.getBundle("messages.roster", Locale.ROOT).getString(problem.key()), Locale.ENGLISH)
                    .format(problem.arguments());
            assertThat(sentence).contains(inSentence);
        });
    }

    private static RosterFiles bulk(RosterKind kind, String... lines) {
        return aRoster().manifest("1.2", "bulk", kind).with(kind.fileName(), lines);
    }

    @Test
    void status_and_dates_filled_although_bulk() throws IOException {
        warned(bulk(RosterKind.ORG, ORG, "1,active,2026-02-02T12:00:00.000Z,One,school,,"), 1, Deviation.BULK_STATUS, "orgs.csv|0||", "orgs.csv", "1");
    }

    @Test
    void a_school_year_of_two_years() throws IOException {
        warned(bulk(RosterKind.SESSION, SESSION, "s,,,Year,schoolYear,2025-08-20,2026-06-10,,2025-2026"), 1, Deviation.SCHOOL_YEAR_RANGE,
                "academicSessions.csv|2|schoolYear|2025-2026", "academicSessions.csv", "line 2", "2025-2026", "2026");
    }

    @Test
    void a_date_with_the_month_first() throws IOException {
        warned(bulk(RosterKind.SESSION, SESSION, "s,,,Year,schoolYear,8/27/2018,2019-06-10,,2019"), 1, Deviation.DATE_FORMAT,
                "academicSessions.csv|2|startDate|8/27/2018", "line 2", "startDate", "8/27/2018", "2018-08-27");
    }

    @Test
    void a_class_type_in_capitals() throws IOException {
        warned(bulk(RosterKind.CLASS, CLASS, "c,,,Art,,k,,Scheduled,,o,t,,,"), 1, Deviation.VALUE_SPELLING, "classes.csv|2|classType|Scheduled",
                "classes.csv", "line 2", "classType", "Scheduled", "scheduled");
    }

    @ParameterizedTest
    @CsvSource({"users,grades,grade", "users,userIds,userId", "users,agentSourcedIds,agents", "demographics,birthDate,birthdate",
            "demographics,sourcedId,userSourcedId", "users,dateLastModified,dataLastModified", "users,preferredGivenName,prefferedGivenName",
            "users,preferredFamilyName,preferedFamilyName", "orgs,name,NAME"})
    void a_header_in_another_case_or_misspelt(String file, String right, String written) throws IOException {
        RosterKind kind = RosterKind.ofFile(file + ".csv").orElseThrow();
        String header = ("," + String.join(",", kind.columns(RosterVersion.ONEROSTER_1_2)) + ",").replace("," + right + ",", "," + written + ",");
        warned(bulk(kind, header.substring(1, header.length() - 1)), 0, Deviation.HEADER_SPELLING, file + ".csv|0|" + written + "|", file + ".csv", written, right);
    }

    @Test
    void a_value_under_a_misspelt_header_is_named_by_the_file_s_own_header() throws IOException {
        assertThat(problems(bulk(RosterKind.CLASS, CLASS.replace("classType", "class_type"), "c,,,Art,,k,,Scheduled,,o,t,,,"), 1))
                .extracting(Problem::column).containsExactly("class_type", "class_type");
    }

    @Test
    void shuffled_columns() throws IOException {
        warned(bulk(RosterKind.ORG, "name,sourcedId,status,dateLastModified,type,identifier,parentSourcedId", "One,1,,,school,,"), 1, Deviation.HEADER_ORDER,
                "orgs.csv|0||", "orgs.csv");
    }

    @Test
    void missing_optional_columns() throws IOException {
        warned(bulk(RosterKind.ORG, "sourcedId,name,type", "1,One,school"), 1, Deviation.HEADER_INCOMPLETE, "orgs.csv|0||",
                "orgs.csv", "status, dateLastModified, identifier, parentSourcedId");
    }

    @Test
    void unnamed_trailing_columns() throws IOException {
        warned(bulk(RosterKind.ORG, ORG + ",,", "1,,,One,school,,,,"), 1, Deviation.HEADER_UNNAMED, "orgs.csv|0||", "orgs.csv", "2");
    }

    @Test
    void ext_columns_and_other_metadata_need_no_warning() throws IOException {
        assertThat(problems(bulk(RosterKind.ORG, ORG + ",ext_color,metadata.city", "1,,,One,school,,,red,Salem"), 1)).isEmpty();
    }

    @Test
    void a_file_name_in_another_case() throws IOException {
        warned(aRoster().manifest("1.2", "bulk", RosterKind.ORG).with("Orgs.CSV", ORG, "1,,,One,school,,"), 1, Deviation.FILE_NAME, "Orgs.CSV|0||", "Orgs.CSV", "orgs.csv");
    }

    @Test
    void no_manifest() throws IOException {
        warned(aRoster().with("orgs.csv", ORG, "1,,,One,school,,"), 1, Deviation.NO_MANIFEST, "|0||", "manifest.csv");
    }

    @Test
    void a_zip_with_a_folder_inside() throws IOException {
        RosterFiles files = aRoster().with("export/manifest.csv", "propertyName,value", "oneroster.version,1.2", "file.orgs,bulk").with("export/orgs.csv", ORG, "1,,,One,school,,");
        warned(files, 1, Deviation.FOLDER_INSIDE, "|0||", "folder");
    }

    @Test
    void no_final_newline_and_everything_quoted_and_a_byte_order_mark_need_no_warning() throws IOException {
        String text = "\ufeff\"" + ORG.replace(",", "\",\"") + "\"\r\n\"1\",\"\",\"\",\"One\",\"school\",\"\",\"\"";
        RosterFiles files = aRoster().manifest("1.2", "bulk", RosterKind.ORG).withBytes("orgs.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(files, 1)).isEmpty();
    }
}
