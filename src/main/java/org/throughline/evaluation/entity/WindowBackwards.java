package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** A walk's window closes before it opens. */
public class WindowBackwards extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
