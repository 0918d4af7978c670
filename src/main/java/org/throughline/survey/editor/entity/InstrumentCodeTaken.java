package org.throughline.survey.editor.entity;

import org.throughline.platform.Refusal;

/** Another instrument, or the draft of one, has this code. */
public class InstrumentCodeTaken extends Refusal {

    public InstrumentCodeTaken(String code) {
        super(code);
    }
}
