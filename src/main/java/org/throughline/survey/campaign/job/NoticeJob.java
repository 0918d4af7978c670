package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.NoticeSending;

/** Tells parents by mail that their children are to be asked about protected areas. */
@Dependent
public class NoticeJob extends CampaignJob {

    @Inject
    NoticeSending sending;

    @Override
    void work(CampaignId campaign) {
        for (int told = sending.mailNext(campaign); told > 0 && goesOn(); told = sending.mailNext(campaign)) {
            did(told);
        }
        rows.resultAt(job(), "/survey/campaign-ways.xhtml?campaign=" + campaign);
    }

    @Override
    String step() {
        return "ways.notice.step";
    }
}
