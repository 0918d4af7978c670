package org.throughline.community.entity;

import org.throughline.platform.Refusal;

/** A story has at least a title and a text. */
public class StoryWithoutWords extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
