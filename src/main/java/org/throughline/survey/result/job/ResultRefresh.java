package org.throughline.survey.result.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.result.control.ResultMaking;

/** Lets the figures of open campaigns follow what comes in. */
@ApplicationScoped
public class ResultRefresh implements BackgroundTask {

    @Inject
    ResultMaking results;

    @Override
    public String name() {
        return "survey-results";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        results.follow();
    }
}
