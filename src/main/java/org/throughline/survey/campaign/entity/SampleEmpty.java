package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** A sample has at least one person. */
public class SampleEmpty extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
