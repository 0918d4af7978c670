package org.throughline.survey.comment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.comment.control.CommentGathering;
import org.throughline.survey.comment.control.ThemeCounting;

/** Brings the comments of closed campaigns before those who moderate them, and counts what was sorted; one campaign a time, so that none waits for all. */
@ApplicationScoped
public class CommentTask implements BackgroundTask {

    @Inject
    CommentGathering gathering;

    @Inject
    ThemeCounting themes;

    @Override
    public String name() {
        return "survey-comments";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        gathering.behind().stream().findFirst().ifPresent(gathering::gather);
        themes.behind().stream().findFirst().ifPresent(themes::recount);
    }
}
