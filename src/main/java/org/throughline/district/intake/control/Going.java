package org.throughline.district.intake.control;

import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** Which rows t in force end with a set, as a condition. */
final class Going {

    private Going() {}

    static String of(RosterKind kind, Plan plan) {
        Target target = Targets.of(kind);
        RosterMode mode = plan.mode(kind);
        if (mode == RosterMode.ABSENT) {
            return "false";
        }
        if (kind == RosterKind.ROLE && plan.rolesOfUsers()) {
            return target.missing() + (mode == RosterMode.BULK ? " and not " : " and ") + ofUsers(mode == RosterMode.BULK ? "= 'R'" : "in ('A', 'D')");
        }
        return mode == RosterMode.BULK ? target.missing() : target.announced();
    }

    /** In 1.1 a user's row holds all roles of the user: those of a refused row stay, and a delta replaces those it names. */
    private static String ofUsers(String state) {
        return """
                exists (select 1 from district.staged_person u where u.import_id = :import and u.state %s
                        and t.person_id = district.roster_id(:source, 'person', u.source_id))""".formatted(state);
    }
}
