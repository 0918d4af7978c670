package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** The choice has closed, and with it the time to give a seat back. */
public class TooLateToGiveBack extends Refusal {

    public TooLateToGiveBack(String title) {
        super(title);
    }
}
