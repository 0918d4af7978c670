package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** A feed with a timetable needs a day. */
public class FeedWithoutDays extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
