package org.throughline.survey.campaign.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.report.control.ReportsMaking;

/** Makes the reports of all schools of whoever started it, and for the whole district one document of all of them. */
@Dependent
public class ReportsJob extends CampaignJob {

    @Inject
    ReportsMaking making;

    @Override
    void work(CampaignId campaign) {
        Language spoken = Language.ofCode(parameter("reports")).orElseThrow();
        for (int made = making.next(campaign, spoken); made > 0 && goesOn(); made = making.next(campaign, spoken)) {
            did(made);
        }
        if (goesOn()) {
            making.together(campaign, spoken);
        }
        rows.resultAt(job(), "/survey/reports.xhtml?campaign=" + campaign);
    }

    @Override
    String step() {
        return "exports.job.step";
    }
}
