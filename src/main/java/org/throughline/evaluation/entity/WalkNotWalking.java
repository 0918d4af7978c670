package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** Visits and ratings belong to the time in which a walk is walking. */
public class WalkNotWalking extends Refusal {

    public WalkNotWalking(String walk) {
        super(walk);
    }
}
