package org.throughline.access.token.control;

import org.throughline.platform.Refusal;

/** A token needs a name, so that its owner knows later what it is for. */
public class TokenNameMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
