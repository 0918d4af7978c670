package org.throughline.survey.comment.entity;

import org.throughline.platform.Refusal;

/** What is to be blacked out does not stand in the comment like that. */
public class PartNotThere extends Refusal {

    public PartNotThere(String part) {
        super(part);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
