package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** A section has meetings, or a first and a last day. */
public class SectionHasNoTime extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
