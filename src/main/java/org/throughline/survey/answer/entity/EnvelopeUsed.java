package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Some envelopes have codes that are unknown here, or were answered before. */
public class EnvelopeUsed extends Refusal {

    public EnvelopeUsed(int count) {
        super(count);
    }
}
