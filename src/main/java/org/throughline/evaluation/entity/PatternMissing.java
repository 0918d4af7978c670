package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A debrief ends in a statement of the pattern. */
public class PatternMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
