package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** A survey of students touches protected areas, and not all their parents were told. */
public class NoticeNotOut extends Refusal {

    public NoticeNotOut(long parents, int days) {
        super(parents, days);
    }
}
