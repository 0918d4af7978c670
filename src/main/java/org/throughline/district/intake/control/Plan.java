package org.throughline.district.intake.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** What a set says about each kind, as its check noted it. */
final class Plan {

    private final Map<RosterKind, CountRow> rows = new EnumMap<>(RosterKind.class);

    Plan(List<CountRow> counts) {
        for (CountRow count : counts) {
            if (!count.kind().equals(CountRow.GUARDIANSHIP)) {
                rows.put(RosterKind.valueOf(count.kind()), count);
            }
        }
    }

    /** ABSENT also for what cannot be read or is not wanted. */
    RosterMode mode(RosterKind kind) {
        CountRow row = rows.get(kind);
        return row == null || row.off() ? RosterMode.ABSENT : RosterMode.valueOf(row.mode());
    }

    /** The kinds that the set has, in the order of import. */
    List<RosterKind> kinds() {
        return Stream.of(RosterKind.values()).filter(kind -> mode(kind) != RosterMode.ABSENT).toList();
    }

    String file(RosterKind kind) {
        return rows.get(kind).fileName();
    }

    /** In 1.1, the roles are those that the users carry. */
    boolean rolesOfUsers() {
        return rows.containsKey(RosterKind.ROLE) && rows.containsKey(RosterKind.USER)
                && file(RosterKind.ROLE).equals(file(RosterKind.USER));
    }
}
