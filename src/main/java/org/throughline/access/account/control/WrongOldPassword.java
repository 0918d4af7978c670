package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** The password that was to be changed is not the one typed. */
public class WrongOldPassword extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
