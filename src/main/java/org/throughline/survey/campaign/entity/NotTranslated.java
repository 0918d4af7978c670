package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** The instrument has no texts in a language in which the campaign would ask. */
public class NotTranslated extends Refusal {

    public NotTranslated(String language) {
        super(language);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
