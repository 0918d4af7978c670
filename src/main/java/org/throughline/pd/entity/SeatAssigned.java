package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Somebody assigned this seat, so the person cannot give it back. */
public class SeatAssigned extends Refusal {

    public SeatAssigned(String title) {
        super(title);
    }
}
