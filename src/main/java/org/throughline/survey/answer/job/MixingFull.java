package org.throughline.survey.answer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.answer.control.Sweeping;

/** Looks into the boxes by the clock and not when somebody sends, so that a move does not tell whose answers came last. */
@ApplicationScoped
public class MixingFull implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(MixingFull.class.getName());

    private static final int REST = 20;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    @Inject
    Mixing mixing;

    @Inject
    Sweeping sweeping;

    private volatile long notBefore = System.nanoTime();

    @Override
    public String name() {
        return "survey-mixing";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** The box of a large campaign is not mixed all the time: what it takes is a small part of what comes after it. */
    @Override
    public void run() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        long began = System.nanoTime();
        int moved = 0;
        for (CampaignId campaign : mixing.waiting()) {
            try {
                moved += mixing.full(campaign);
            } catch (RuntimeException e) {
                // the others' answers do not wait for this one's
                LOG.log(Level.WARNING, "the box of campaign " + campaign + " stays as it is until the next run", e);
            }
        }
        if (moved > 0) {
            sweeping.box();
        }
        notBefore = System.nanoTime() + Math.min(LONGEST_REST.toNanos(), REST * (System.nanoTime() - began));
    }
}
