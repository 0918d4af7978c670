package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** A password has fewer characters than are asked for. */
public class PasswordTooShort extends Refusal {

    public PasswordTooShort(int least) {
        super(least);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
