package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** The campaign does not ask at this school. */
public class SchoolNotAsked extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
