package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** The feed is being read now. */
public class FeedRunning extends Refusal {

    public FeedRunning(String name) {
        super(name);
    }
}
