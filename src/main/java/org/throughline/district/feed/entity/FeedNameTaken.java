package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** Another feed has that name. */
public class FeedNameTaken extends Refusal {

    public FeedNameTaken(String name) {
        super(name);
    }
}
