package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** The piece of evidence was withdrawn. */
public class EvidenceWithdrawn extends Refusal {

    public EvidenceWithdrawn(String title) {
        super(title);
    }
}
