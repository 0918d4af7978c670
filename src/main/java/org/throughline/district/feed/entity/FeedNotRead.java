package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** Only a service is read when a person says so; a folder is looked at every minute. */
public class FeedNotRead extends Refusal {

    public FeedNotRead(String name) {
        super(name);
    }
}
