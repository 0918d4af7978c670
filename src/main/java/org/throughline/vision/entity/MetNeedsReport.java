package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** Met or partly met can only be found where the school has reported. */
public class MetNeedsReport extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
