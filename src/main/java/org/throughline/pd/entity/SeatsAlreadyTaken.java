package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** There would be fewer seats than people who hold one. */
public class SeatsAlreadyTaken extends Refusal {

    public SeatsAlreadyTaken(int taken, int most) {
        super(taken, most);
    }
}
