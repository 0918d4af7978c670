package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** What is noted as given has been given. */
public class DisclosedAhead extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
