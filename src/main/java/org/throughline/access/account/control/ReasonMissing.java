package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** What is done to a person needs a reason that can be read later. */
public class ReasonMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
