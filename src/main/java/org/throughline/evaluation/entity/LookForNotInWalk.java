package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** The walk does not look for this. */
public class LookForNotInWalk extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
