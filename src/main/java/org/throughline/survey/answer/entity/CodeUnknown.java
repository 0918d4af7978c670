package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** No campaign, invitation or draft answers to this code. */
public class CodeUnknown extends Refusal {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
