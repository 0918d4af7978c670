package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** A waiver ends on a day to come, and only a waiver has an end. */
public class WaivedNeedsDate extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
