package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** A meeting has a day, a start and a later end. */
public class MeetingUnclear extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
