package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** More codes than are taken together. */
public class TooManyCodes extends Refusal {

    public TooManyCodes(int most) {
        super(most);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
