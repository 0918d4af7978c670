package org.throughline.access.token.control;

import org.throughline.platform.Refusal;

/** A token lasts a day at least and a year at most. */
public class TokenTooLong extends Refusal {

    public TokenTooLong(int days) {
        super(days);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
