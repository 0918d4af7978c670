package org.throughline.survey.comment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.CampaignId;
import org.throughline.survey.comment.control.CommentGathering;

/** Brings the comments of closed campaigns before those who moderate them; one campaign a time, so that none waits for all. */
@ApplicationScoped
public class CommentTask implements BackgroundTask {

    @Inject
    CommentGathering gathering;

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
        List<CampaignId> behind = gathering.behind();
        if (!behind.isEmpty()) {
            gathering.gather(behind.get(0));
        }
    }
}
