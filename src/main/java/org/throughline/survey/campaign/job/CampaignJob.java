package org.throughline.survey.campaign.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.CampaignId;

/** Long work on a campaign, some hundreds in a transaction, as the person who started it. Cut off, it goes on. */
abstract class CampaignJob extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    ActAs actAs;

    @Inject
    JobRows rows;

    private Properties parameters;
    private long done;
    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        actAs.person(PersonId.of(parameters.getProperty("person")), () -> {
            work(CampaignId.of(parameters.getProperty("campaign")));
            return null;
        });
        return "DONE";
    }

    /** Does all of it, a part after the other as long as {@link #goesOn}. */
    abstract void work(CampaignId campaign);

    /** The key of the words that say what it does. */
    abstract String step();

    String parameter(String name) {
        return parameters.getProperty(name);
    }

    UUID job() {
        return UUID.fromString(parameter("job"));
    }

    boolean goesOn() {
        return !stopped;
    }

    /** How many there were when it was started. */
    long total() {
        return Long.parseLong(parameter("total"));
    }

    long done() {
        return done;
    }

    /** Tells how far it is. */
    void did(int more) {
        done += more;
        rows.progress(job(), TextBundle.in(Locale.forLanguageTag(parameter("language"))).get(step()), done, Math.max(done, total()));
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
