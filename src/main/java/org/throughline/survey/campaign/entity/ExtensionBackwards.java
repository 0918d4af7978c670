package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** Extending moves the end to a later day; to end earlier, a campaign is closed. */
public class ExtensionBackwards extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
