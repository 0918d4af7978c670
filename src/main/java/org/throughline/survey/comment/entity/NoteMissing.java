package org.throughline.survey.comment.entity;

import org.throughline.platform.Refusal;

/** Who looked at words of danger says what was done. */
public class NoteMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
