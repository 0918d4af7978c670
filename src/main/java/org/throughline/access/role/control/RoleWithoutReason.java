package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** A role is given and ended for a reason that others can read later. */
public class RoleWithoutReason extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
