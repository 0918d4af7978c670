package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** A group is to be kept with the answers, but not which. */
public class GroupUnnamed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
