package org.throughline.survey.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.CampaignState;

/** Makes documents of what is published. Who may have them is asked by its callers. */
@ApplicationScoped
class ReportDocuments {

    @Inject
    ReportReading reading;

    @Inject
    CampaignQueries campaigns;

    @Inject
    PdfPages documents;

    /** A campaign that has results; refuses what is not the viewer's. */
    CampaignDetails reported(CampaignId campaign) {
        CampaignDetails details = campaigns.details(campaign);
        if (details.state() == CampaignState.DRAFT || details.state() == CampaignState.SCHEDULED) {
            throw new NotFound();
        }
        return details;
    }

    byte[] report(ReportReading.Common common, UUID school, Language language) {
        return documents.of("survey-report", language, new ReportView(reading.of(common, school), language).model());
    }

    /** What stands before the reports of all schools when they are bound together: what was asked, and who answered. */
    byte[] opening(ReportReading.Common common, Language language) {
        return documents.of("survey-reports", language, new ReportsOpening(common.asked(), List.copyOf(common.schools().values()), language).model());
    }
}
