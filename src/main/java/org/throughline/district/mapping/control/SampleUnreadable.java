package org.throughline.district.mapping.control;

import org.throughline.district.roster.control.RosterUnreadable;
import org.throughline.platform.Refusal;

/** The sample is no zip or CSV, or dangerous; what is said is what would be said of a set. */
public class SampleUnreadable extends Refusal {

    private final String key;

    SampleUnreadable(RosterUnreadable reason) {
        super(reason.parameters());
        key = reason.messageKey();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
