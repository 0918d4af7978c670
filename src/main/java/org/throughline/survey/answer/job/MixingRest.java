package org.throughline.survey.answer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.answer.control.Sweeping;

/** Some minutes after a campaign closed, nobody is in the middle of sending any more: what is left in its box is mixed. */
@ApplicationScoped
public class MixingRest implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(MixingRest.class.getName());

    @Inject
    Mixing mixing;

    @Inject
    Sweeping sweeping;

    @Override
    public String name() {
        return "survey-mixing-rest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        List<CampaignId> closed = mixing.waitingAfterClosing();
        for (CampaignId campaign : closed) {
            try {
                mixing.restByItself(campaign);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the rest of campaign " + campaign + " stays in its box until the next run", e);
            }
        }
        if (!closed.isEmpty()) {
            sweeping.all();
        }
    }
}
