package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A visit takes 1 to 90 minutes. */
public class MinutesOffScale extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
