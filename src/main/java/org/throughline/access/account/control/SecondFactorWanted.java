package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** The person's role needs a second factor, which is not set up yet. */
public class SecondFactorWanted extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
