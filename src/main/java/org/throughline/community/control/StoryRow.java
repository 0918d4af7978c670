package org.throughline.community.control;

import java.time.Instant;
import org.throughline.community.StoryId;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryState;

/** A story in the language of the reader, in English where a draft lacks the other. */
public record StoryRow(StoryId id, StoryKind kind, StoryState state, String commitment, String commitmentName, String school, String title,
        String text, String howToTry, StoryConsent consent, Instant writtenAt, Instant publishedAt) {

    public boolean draft() {
        return state == StoryState.DRAFT;
    }

    public boolean lesson() {
        return kind == StoryKind.LESSON;
    }
}
