package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** The person is known but holds no role, so there is nothing to see. */
public class NoRoleYet extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
