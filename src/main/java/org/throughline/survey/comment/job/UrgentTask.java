package org.throughline.survey.comment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.comment.control.UrgentRaising;

/** Words of danger reach a person within seconds. */
@ApplicationScoped
public class UrgentTask implements BackgroundTask {

    @Inject
    UrgentRaising raising;

    @Override
    public String name() {
        return "survey-urgent";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        raising.raise();
        raising.remind();
    }
}
