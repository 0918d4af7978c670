package org.throughline.survey.comment.entity;

import org.throughline.platform.Refusal;

/** Somebody's words are held back for a reason only, and the reason is recorded. */
public class HeldWithoutReason extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
