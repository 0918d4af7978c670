package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** The district has a plan in force: it is closed before the next is adopted. */
public class PlanInForce extends Refusal {

    public PlanInForce(String title) {
        super(title);
    }
}
