package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** A disclosure or a hold is about somebody. */
public class NobodyNamed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
