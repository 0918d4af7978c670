package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** A password has more characters than are kept. */
public class PasswordTooLong extends Refusal {

    public PasswordTooLong(int most) {
        super(most);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
