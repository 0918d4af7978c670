package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** Only those who observed a visit rate it, each for themselves. */
public class NotYourVisit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
