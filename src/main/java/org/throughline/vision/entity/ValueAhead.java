package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** A value of a day that has not come. */
public class ValueAhead extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
