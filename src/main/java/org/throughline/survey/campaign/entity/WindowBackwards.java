package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** A campaign must open before it closes. */
public class WindowBackwards extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
