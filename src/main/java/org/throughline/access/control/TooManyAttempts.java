package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** Too many wrong passwords in a short time; it opens again by itself. */
public class TooManyAttempts extends Refusal {

    public TooManyAttempts(long minutes) {
        super(minutes);
    }

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
