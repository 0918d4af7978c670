package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** The section will not be held. */
public class SectionCancelled extends Refusal {

    public SectionCancelled(String title) {
        super(title);
    }
}
