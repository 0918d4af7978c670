package org.throughline.survey.editor.entity;

import org.throughline.platform.Refusal;

/** The code of an instrument has small letters, digits and hyphens between them, at most 60. */
public class InstrumentCodeUnfit extends Refusal {

    public InstrumentCodeUnfit(String code) {
        super(code);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
