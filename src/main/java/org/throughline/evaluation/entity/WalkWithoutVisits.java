package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** There is no pattern in a walk that saw no room. */
public class WalkWithoutVisits extends Refusal {

    public WalkWithoutVisits(String walk) {
        super(walk);
    }
}
