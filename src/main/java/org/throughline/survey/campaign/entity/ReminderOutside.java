package org.throughline.survey.campaign.entity;

import java.time.LocalDate;
import org.throughline.platform.Refusal;

/** People are reminded after the first day, and while answers are taken. */
public class ReminderOutside extends Refusal {

    public ReminderOutside(LocalDate first, LocalDate last) {
        super(first, last);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
