package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** A batch is as large as a stack that one person hands out. */
public class PaperCountUnfit extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
