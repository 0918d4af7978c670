package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A walk is planned with at least one visit and one look-for. */
public class PlanEmpty extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
