package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** A password is among the first that an attacker tries. */
public class PasswordCommon extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
