package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** A choice opens before it closes, and closes before the section is over. */
public class WindowEndsBeforeStart extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
