package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** Contributions are counted from 0, and those on paper are among the families'. */
public class VoicesDoNotAddUp extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
