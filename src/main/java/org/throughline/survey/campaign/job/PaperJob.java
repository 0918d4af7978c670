package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.survey.CampaignId;
import org.throughline.survey.paper.control.PaperBatch;
import org.throughline.survey.paper.control.PaperPrinting;

/** Makes the paper forms of all large batches of a campaign that are not made yet. */
@Dependent
public class PaperJob extends CampaignJob {

    @Inject
    PaperPrinting printing;

    @Override
    void work(CampaignId campaign) {
        for (PaperBatch batch : printing.unmade(campaign)) {
            for (int made = printing.next(batch.id()); made > 0 && goesOn(); made = printing.next(batch.id())) {
                did(made);
            }
        }
    }

    @Override
    String step() {
        return "paper.job.step";
    }
}
