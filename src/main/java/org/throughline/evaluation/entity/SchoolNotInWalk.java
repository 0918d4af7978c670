package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** The walk does not go to this school. */
public class SchoolNotInWalk extends Refusal {

    public SchoolNotInWalk(String walk) {
        super(walk);
    }
}
