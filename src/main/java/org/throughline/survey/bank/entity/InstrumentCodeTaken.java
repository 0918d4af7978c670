package org.throughline.survey.bank.entity;

import org.throughline.platform.Refusal;

/** Another instrument has this code, and what starts anew is no edition of it. */
public class InstrumentCodeTaken extends Refusal {

    public InstrumentCodeTaken(String code) {
        super(code);
    }
}
