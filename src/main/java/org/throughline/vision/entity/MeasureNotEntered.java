package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** The value of this measure is observed by the system and not entered by hand. */
public class MeasureNotEntered extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
