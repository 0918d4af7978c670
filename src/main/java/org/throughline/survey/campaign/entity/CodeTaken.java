package org.throughline.survey.campaign.entity;

import org.throughline.platform.Refusal;

/** Another campaign has this public code. */
public class CodeTaken extends Refusal {

    public CodeTaken(String code) {
        super(code);
    }
}
