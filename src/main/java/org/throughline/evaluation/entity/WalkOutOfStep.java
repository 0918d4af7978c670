package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A walk goes from planned through walking and debriefed to shared, one step at a time. */
public class WalkOutOfStep extends Refusal {

    public WalkOutOfStep(String walk) {
        super(walk);
    }
}
