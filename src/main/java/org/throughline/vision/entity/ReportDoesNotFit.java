package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** A report says how many of how many, and the first is not more than the second. */
public class ReportDoesNotFit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
