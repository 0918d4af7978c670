package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** The campaign does not ask in this language. */
public class LanguageNotAsked extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
