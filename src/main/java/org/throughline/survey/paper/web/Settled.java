package org.throughline.survey.paper.web;

import java.io.Serializable;
import org.throughline.survey.paper.control.KeyEntry;

/** Which of two readings of an item stands. */
public final class Settled implements Serializable {

    private static final int SECOND = 2;

    private final KeyEntry.Difference difference;
    private int which;

    Settled(KeyEntry.Difference difference) {
        this.difference = difference;
    }

    boolean isSecond() {
        return which == SECOND;
    }

    public KeyEntry.Difference getDifference() {
        return difference;
    }

    public int getWhich() {
        return which;
    }

    public void setWhich(int which) {
        this.which = which;
    }
}
