package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** The role is to be kept of others than staff, or beside a group. */
public class RoleUnfit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
