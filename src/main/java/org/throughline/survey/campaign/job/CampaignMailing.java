package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.Inviting;

/** Invites or reminds by mail. */
@Dependent
public class CampaignMailing extends CampaignJob {

    @Inject
    Inviting inviting;

    @Override
    void work(CampaignId campaign) {
        boolean remind = Boolean.parseBoolean(parameter("remind"));
        int sent = 1;
        // all that were counted are invited: nobody is looked for again; reminders go to fewer than were counted
        while (sent > 0 && goesOn() && (remind || done() < total())) {
            sent = remind ? inviting.remindNext(campaign) : inviting.mailNext(campaign);
            did(sent);
        }
    }

    @Override
    String step() {
        return "survey.job.step";
    }
}
