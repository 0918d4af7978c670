package org.throughline.community;

import java.util.UUID;
import org.throughline.platform.Ids;

/** A story, as every module names one. */
public record StoryId(UUID value) {

    public static StoryId of(String text) {
        return new StoryId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
