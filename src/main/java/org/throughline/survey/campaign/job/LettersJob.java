package org.throughline.survey.campaign.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.throughline.access.ActAs;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.LettersMaking;

/** Makes the letters or cards of all schools of a campaign, as the person who started it. Cut off, it goes on. */
@Dependent
public class LettersJob extends AbstractBatchlet {

    @Inject
    JobContext context;

    @Inject
    ActAs actAs;

    @Inject
    LettersMaking making;

    @Inject
    JobRows rows;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
        UUID job = UUID.fromString(parameters.getProperty("job"));
        CampaignId campaign = CampaignId.of(parameters.getProperty("campaign"));
        long total = Long.parseLong(parameters.getProperty("total"));
        String step = TextBundle.in(java.util.Locale.forLanguageTag(parameters.getProperty("language"))).get("asking.letters.step");
        actAs.person(PersonId.of(parameters.getProperty("person")), () -> {
            long done = 0;
            for (OrganizationId school : making.schools(campaign)) {
                for (int made = making.next(campaign, school); made > 0 && !stopped; made = making.next(campaign, school)) {
                    done += made;
                    rows.progress(job, step, done, Math.max(done, total));
                }
            }
            rows.resultAt(job, "/survey/letters.xhtml?campaign=" + campaign);
            return done;
        });
        return "DONE";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
