package org.throughline.district.feed.web;

import java.io.Serializable;
import java.time.DayOfWeek;

/** Whether the feed is read on a day. */
public final class Night implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DayOfWeek day;
    private boolean chosen;

    Night(DayOfWeek day, boolean chosen) {
        this.day = day;
        this.chosen = chosen;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
