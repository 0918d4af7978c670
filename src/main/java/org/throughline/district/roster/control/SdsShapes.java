package org.throughline.district.roster.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the files of Microsoft School Data Sync 2.1 are read as if they were OneRoster. */
final class SdsShapes {

    /** Which session a role is for; no column of OneRoster's. */
    static final String SESSION = "sds.session";

    /** The sign-in name in the directory, which becomes one of the user's ids. */
    static final String DIRECTORY = "sds.directory";

    private static final Map<RosterKind, FileShape> ALL = Map.of(
            RosterKind.ORG, shape(RosterKind.ORG, "", Map.of()),
            RosterKind.SESSION, shape(RosterKind.SESSION, "", Map.of()),
            RosterKind.COURSE, shape(RosterKind.COURSE, "code courseCode subject subjectCodes grade grades", Map.of()),
            RosterKind.CLASS, shape(RosterKind.CLASS, "orgSourcedId schoolSourcedId sessionSourcedIds termSourcedIds code classCode grade grades", Map.of()),
            RosterKind.USER, shape(RosterKind.USER, "activeDirectoryMatchId sds.directory", Map.of()),
            RosterKind.ROLE, shape(RosterKind.ROLE, "isPrimary roleType roleStartDate beginDate roleEndDate endDate sessionSourcedId sds.session grade -",
                    Map.of("roleType", Map.of("true", "primary", "false", "secondary", "1", "primary", "0", "secondary"))),
            RosterKind.ENROLLMENT, shape(RosterKind.ENROLLMENT, "", Map.of()),
            RosterKind.DEMOGRAPHICS, shape(RosterKind.DEMOGRAPHICS, "", Map.of()));

    private SdsShapes() {}

    static FileShape of(RosterKind kind) {
        return ALL.get(kind);
    }

    private static FileShape shape(RosterKind kind, String pairs, Map<String, Map<String, String>> words) {
        Map<String, String> columns = new HashMap<>();
        String[] names = pairs.isEmpty() ? new String[0] : pairs.split(" ");
        for (int i = 0; i < names.length; i += 2) {
            columns.put(FileShape.plain(names[i]), names[i + 1].equals("-") ? "" : names[i + 1]);
        }
        return new FileShape(kind.fileName(), List.of(), kind, columns, Map.of(), words, DateOrder.USUAL);
    }
}
