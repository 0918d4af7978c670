package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Meetings cannot be moved once the first has begun. */
public class MeetingsHeld extends Refusal {

    public MeetingsHeld(String title) {
        super(title);
    }
}
