package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** Nothing of the person is left to erase. */
public class AlreadyErased extends Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
