package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** A public code has small letters, digits and single hyphens only. */
public class CodeUnfit extends Refusal {

    public CodeUnfit(String code) {
        super(code);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
