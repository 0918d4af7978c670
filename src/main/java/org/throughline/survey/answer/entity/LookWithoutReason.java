package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Confidential answers are joined with a person for a reason only, and the reason is recorded. */
public class LookWithoutReason extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
