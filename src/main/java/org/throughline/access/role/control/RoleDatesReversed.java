package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** A role would end before it begins, or has ended already. */
public class RoleDatesReversed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
