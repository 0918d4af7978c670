package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** A time of the day is hours and minutes. */
public class FeedTimeUnfit extends Refusal {

    public FeedTimeUnfit(String time) {
        super(time);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
