package org.throughline.survey.campaign.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.ActAs;
import org.throughline.access.PersonId;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.Inviting;

/** Invites or reminds by mail, some hundreds in a transaction, as the person who started it. Cut off, it goes on. */
@Dependent
public class CampaignMailing extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    ActAs actAs;

    @Inject
    Inviting inviting;

    @Inject
    JobRows rows;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        UUID job = UUID.fromString(parameters.getProperty("job"));
        CampaignId campaign = CampaignId.of(parameters.getProperty("campaign"));
        boolean remind = Boolean.parseBoolean(parameters.getProperty("remind"));
        long total = Long.parseLong(parameters.getProperty("total"));
        String step = TextBundle.in(java.util.Locale.forLanguageTag(parameters.getProperty("language"))).get("survey.job.step");
        actAs.person(PersonId.of(parameters.getProperty("person")), () -> {
            long done = 0;
            int sent = 1;
            // all that were counted are invited: nobody is looked for again; reminders go to fewer than were counted
            while (sent > 0 && !stopped && (remind || done < total)) {
                sent = remind ? inviting.remindNext(campaign) : inviting.mailNext(campaign);
                done += sent;
                rows.progress(job, step, done, Math.max(done, total));
            }
            return done;
        });
        return "DONE";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
