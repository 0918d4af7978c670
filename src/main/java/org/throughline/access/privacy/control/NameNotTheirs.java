package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** The name typed at the second look is not the person's. */
public class NameNotTheirs extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
