package org.throughline.district.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.throughline.district.feed.control.FeedReason;
import org.throughline.district.feed.control.FeedRow;
import org.throughline.district.feed.control.RunRow;
import org.throughline.district.feed.entity.RunState;
import org.throughline.district.web.Words;
import org.throughline.platform.text.Texts;

/** What is said of feeds and their runs. */
@ApplicationScoped
public class FeedWords {

    @Inject
    Texts texts;

    @Inject
    Words words;

    String time(Instant at) {
        return at == null ? "" : words.time(at);
    }

    String state(FeedRow feed) {
        return !feed.active() ? texts.get("feeds.state.OFF") : feed.state() == null ? texts.get("feeds.state.NEVER") : state(feed.state());
    }

    String state(RunState state) {
        return texts.get("feeds.state." + state);
    }

    /** How the state looks. */
    String kind(FeedRow feed) {
        return !feed.active() || feed.state() == null ? "mute" : kind(feed.state());
    }

    static String kind(RunState state) {
        return switch (state) {
            case DONE, NOTHING -> "ok";
            case FAILED -> "bad";
            case WAITS -> "warn";
            case RUNNING, DELIVERED -> "info";
        };
    }

    String reason(String key, String... parameters) {
        return key == null ? "" : texts.of(key, FeedReason.arguments(parameters));
    }

    /** What there is to know of a run in a sentence, or nothing. */
    String about(RunRow run) {
        return run.reasonKey() != null ? reason(run.reasonKey(), run.reason()) : run.remarkKey() != null ? texts.get(run.remarkKey()) : "";
    }
}
