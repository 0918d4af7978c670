package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Credit waits until everybody’s attendance is recorded. */
public class AttendanceMissing extends Refusal {

    public AttendanceMissing(String title, long missing) {
        super(title, missing);
    }
}
