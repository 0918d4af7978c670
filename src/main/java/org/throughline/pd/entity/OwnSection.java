package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Who leads a section does not take one of its seats. */
public class OwnSection extends Refusal {

    public OwnSection(String title) {
        super(title);
    }
}
