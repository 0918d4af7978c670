package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** A consent would expire before the day it was given. */
public class EndsBeforeItBegins extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
