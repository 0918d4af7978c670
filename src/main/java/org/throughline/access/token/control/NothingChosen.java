package org.throughline.access.token.control;

import org.throughline.platform.Refusal;

/** A token that is narrowed to nothing would be no use. */
public class NothingChosen extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
