package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A file in which people can be recognized stays closed until they have agreed. */
public class ConsentMissing extends Refusal {

    public ConsentMissing(String title) {
        super(title);
    }
}
