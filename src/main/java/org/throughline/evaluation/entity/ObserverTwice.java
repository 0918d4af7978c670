package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** The two observers of a visit are two people. */
public class ObserverTwice extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
