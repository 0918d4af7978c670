package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Every seat is taken. */
public class SectionFull extends Refusal {

    public SectionFull(String title, int seats) {
        super(title, seats);
    }
}
