package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Credit is posted after the last meeting. */
public class SectionNotOver extends Refusal {

    public SectionNotOver(String title) {
        super(title);
    }
}
