package org.throughline.district.roster.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Microsoft School Data Sync says of people in other files than the users: whose guardian somebody is, a student's
 * grade, and how long a session that a role is for lasts. Read once when a set is opened.
 */
final class SdsPeople {

    static final String RELATIONSHIPS = "relationships.csv";

    private final Map<String, List<String>> agents = new HashMap<>();
    private final Map<String, String> grades = new HashMap<>();
    private final Map<String, LocalDate[]> sessions = new HashMap<>();

    static SdsPeople read(Map<RosterKind, RosterEntry> entries, RosterEntry relationships, RosterLimits limits) throws IOException {
        SdsPeople people = new SdsPeople();
        PlainTable.read(relationships, limits, row -> {
            people.link(row.get("usersourcedid"), row.get("relationshipusersourcedid"));
            people.link(row.get("relationshipusersourcedid"), row.get("usersourcedid"));
        });
        PlainTable.read(entries.get(RosterKind.ROLE), limits, row -> {
            if (!row.get("grade").isEmpty() && row.get("role").equalsIgnoreCase("student")) {
                people.grades.putIfAbsent(row.get("usersourcedid"), row.get("grade"));
            }
        });
        PlainTable.read(entries.get(RosterKind.SESSION), limits, row -> {
            Optional<WrittenDate> start = WrittenDate.read(row.get("startdate"));
            Optional<WrittenDate> end = WrittenDate.read(row.get("enddate"));
            if (start.isPresent() && end.isPresent()) {
                people.sessions.put(row.get("sourcedid"), new LocalDate[] {start.get().date(), end.get().date()});
            }
        });
        return people;
    }

    private void link(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            agents.computeIfAbsent(one, id -> new ArrayList<>(2)).add(other);
        }
    }

    List<String> agents(String user) {
        return agents.getOrDefault(user, List.of());
    }

    /** Null where none is known. */
    String grade(String user) {
        return grades.get(user);
    }

    LocalDate start(String session) {
        return sessions.containsKey(session) ? sessions.get(session)[0] : null;
    }

    LocalDate end(String session) {
        return sessions.containsKey(session) ? sessions.get(session)[1] : null;
    }
}
