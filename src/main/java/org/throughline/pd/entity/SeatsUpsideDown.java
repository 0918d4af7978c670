package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** A section has a seat or more, and its fewest are no more than its most. */
public class SeatsUpsideDown extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
