package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.access.OrganizationId;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.LettersMaking;

/** Makes the letters or cards of all schools of a campaign. */
@Dependent
public class LettersJob extends CampaignJob {

    @Inject
    LettersMaking making;

    @Override
    void work(CampaignId campaign) {
        for (OrganizationId school : making.schools(campaign)) {
            for (int made = making.next(campaign, school); made > 0 && goesOn(); made = making.next(campaign, school)) {
                did(made);
            }
        }
        rows.resultAt(job(), "/survey/letters.xhtml?campaign=" + campaign);
    }

    @Override
    String step() {
        return "asking.letters.step";
    }
}
