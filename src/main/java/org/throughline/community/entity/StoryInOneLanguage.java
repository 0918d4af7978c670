package org.throughline.community.entity;

import org.throughline.platform.Refusal;

/** Families read stories in English and in Spanish. */
public class StoryInOneLanguage extends Refusal {

    public StoryInOneLanguage(String title) {
        super(title);
    }
}
