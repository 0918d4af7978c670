package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** Little is left of a password without the names of its person, account and district. */
public class PasswordPersonal extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
