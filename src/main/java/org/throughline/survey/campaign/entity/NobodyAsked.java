package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** No school is asked. */
public class NobodyAsked extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
