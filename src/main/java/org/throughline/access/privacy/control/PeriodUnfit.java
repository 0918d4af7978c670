package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** A period is a whole number of days, from one to a hundred years. */
public class PeriodUnfit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
