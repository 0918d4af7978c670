package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** Something would end before it begins. */
public class DatesReversed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
