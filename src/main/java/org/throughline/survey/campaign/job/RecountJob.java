package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.CountingAnew;

/** Counts all answers of a campaign from the start. */
@Dependent
public class RecountJob extends CampaignJob {

    @Inject
    CountingAnew counting;

    @Override
    void work(CampaignId campaign) {
        counting.count(campaign, read -> did((int) (read - done())));
        rows.resultAt(job(), "/survey/published-set.xhtml?campaign=" + campaign + "#counts");
    }

    @Override
    String step() {
        return "tables.recount.step";
    }
}
