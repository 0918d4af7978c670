package org.throughline.community.entity;

import org.throughline.platform.Refusal;

/** Somebody who can be recognized has been asked and not agreed yet. */
public class StoryWithoutConsent extends Refusal {

    public StoryWithoutConsent(String title) {
        super(title);
    }
}
