package org.throughline.community.entity;

import org.throughline.platform.Refusal;

/** What people have read is not rewritten. */
public class StoryPublished extends Refusal {

    public StoryPublished(String title) {
        super(title);
    }
}
