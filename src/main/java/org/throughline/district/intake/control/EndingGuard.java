package org.throughline.district.intake.control;

import org.throughline.district.roster.control.RosterKind;

/** Stops a set that was cut off on its way, before it ends what is only missing from it. */
final class EndingGuard {

    static final long PERCENT = 20;

    private static final long FEW = 50;
    /** Most districts have fewer schools than that, and all else hangs on them. */
    private static final long FEW_ORGANIZATIONS = 5;

    private EndingGuard() {}

    /** Refuses the set if more than the guard's share of what there was, and that was not little, would end. */
    static void require(String kind, String file, long ended, long before) {
        long few = kind.equals(RosterKind.ORG.name()) ? FEW_ORGANIZATIONS : FEW;
        if (before > few && ended * 100 > before * PERCENT) {
            throw new WouldEnd(file, ended, before);
        }
    }
}
