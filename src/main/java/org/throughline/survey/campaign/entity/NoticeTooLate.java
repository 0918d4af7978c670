package org.throughline.survey.campaign.entity;

import java.time.LocalDate;
import org.throughline.platform.Refusal;

/** Parents were told, and have too few days to say no before their children are asked. */
public class NoticeTooLate extends Refusal {

    public NoticeTooLate(int days, LocalDate earliest) {
        super(days, earliest);
    }
}
