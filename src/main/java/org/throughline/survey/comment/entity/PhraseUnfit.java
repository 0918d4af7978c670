package org.throughline.survey.comment.entity;

import org.throughline.platform.Refusal;

/** What was typed is no phrase that could be looked for. */
public class PhraseUnfit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
