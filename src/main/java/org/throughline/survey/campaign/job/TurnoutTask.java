package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.campaign.control.Turnouts;

/** Adds up who was asked and answered. */
@ApplicationScoped
public class TurnoutTask implements BackgroundTask {

    @Inject
    Turnouts turnouts;

    @Override
    public String name() {
        return "survey-turnout";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        turnouts.addUp();
    }
}
