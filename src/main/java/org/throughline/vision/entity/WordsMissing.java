package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** A text that others will read was left empty. */
public class WordsMissing extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
