package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Nobody attends longer than a meeting lasts. */
public class MinutesBeyondMeeting extends Refusal {

    public MinutesBeyondMeeting(int minutes, int length) {
        super(minutes, length);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
