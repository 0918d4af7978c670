package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** It is not the time in which staff may choose this section. */
public class ChoiceClosed extends Refusal {

    public ChoiceClosed(String title) {
        super(title);
    }
}
