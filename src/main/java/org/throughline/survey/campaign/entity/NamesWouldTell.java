package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** In an anonymous campaign nobody learns who took part, so there is no list of who did not. */
public class NamesWouldTell extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
