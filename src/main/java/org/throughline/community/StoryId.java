package org.throughline.community;

import java.util.UUID;

/** A story, as every module names one. */
public record StoryId(UUID value) {

    public static StoryId of(String text) {
        return new StoryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
