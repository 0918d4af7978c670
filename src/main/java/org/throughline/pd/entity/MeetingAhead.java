package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Attendance is taken when a meeting has begun. */
public class MeetingAhead extends Refusal {

    public MeetingAhead(String title) {
        super(title);
    }
}
