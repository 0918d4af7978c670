package org.throughline.district.intake.control;

import org.throughline.platform.Refusal;

/** What the guard holds comes into force only with a reason. */
public class ReasonMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
