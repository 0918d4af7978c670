package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** What was typed is no e-mail address. */
public class NoEmailAddress extends Refusal {

    public NoEmailAddress(String typed) {
        super(typed);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
