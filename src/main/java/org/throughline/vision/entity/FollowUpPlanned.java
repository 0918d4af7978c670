package org.throughline.vision.entity;

import java.time.LocalDate;
import org.throughline.platform.Refusal;

/** There is a follow-up of this school and commitment on that day. */
public class FollowUpPlanned extends Refusal {

    public FollowUpPlanned(LocalDate due) {
        super(java.sql.Date.valueOf(due));
    }
}
