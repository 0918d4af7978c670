package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** Nobody takes away their own way in: somebody else has to. */
public class NotYourself extends Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
