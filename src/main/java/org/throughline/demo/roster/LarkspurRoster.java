package org.throughline.demo.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The demo district's rosters as its student information system would export them: a OneRoster 1.2 bulk set for the
 * school year 2026-2027.
 */
public final class LarkspurRoster {

    private static final long SEED = 20260812;

    private static final List<String> BULK = List.of("academicSessions", "classes", "courses", "demographics",
            "enrollments", "orgs", "roles", "users");
    private static final List<String> ABSENT = List.of("categories", "classResources", "courseResources",
            "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "resources",
            "resultLearningObjectiveIds", "results", "resultScoreScales", "scoreScales", "userProfiles",
            "userResources");

    private LarkspurRoster() {
    }

    /**
     * Writes the zip of CSV files, the same bytes each time. The stream stays open.
     *
     * @throws IOException if the stream does not take them
     */
    public static void writeZip(OutputStream out) throws IOException {
        District district = District.made(SEED);
        Sheets sheets = new Sheets(out);
        sheets.write("manifest", List.of("propertyName", "value"), LarkspurRoster::manifest);
        OrganizationSheets.write(district, sheets);
        PeopleSheets.write(district, sheets);
        sheets.finish();
    }

    private static void manifest(Sheets.Lines lines) {
        Map<String, String> files = new TreeMap<>();
        ABSENT.forEach(file -> files.put(file, "absent"));
        BULK.forEach(file -> files.put(file, "bulk"));
        lines.add("manifest.version", "1.0");
        lines.add("oneroster.version", "1.2");
        files.forEach((file, mode) -> lines.add("file." + file, mode));
        lines.add("source.systemName", "Larkspur Valley SIS");
        lines.add("source.systemCode", "larkspur-sis");
    }
}
