package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** The rosters’ words are the sender’s: whoever writes them must not make administrators. */
public class RuleTooHigh extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
