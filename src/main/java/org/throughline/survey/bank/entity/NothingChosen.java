package org.throughline.survey.bank.entity;

import org.throughline.platform.Refusal;

/** A new instrument of the bank's items needs at least one of them. */
public class NothingChosen extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
