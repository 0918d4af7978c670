package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.CampaignState;

/** The report of a school on a campaign, as an accessible document in a language. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class SchoolReports {

    @Inject
    ReportReading reading;

    @Inject
    CampaignQueries campaigns;

    @Inject
    PdfPages documents;

    @Inject
    Viewer viewer;

    public byte[] pdf(CampaignId campaign, OrganizationId school, Language language) {
        viewer.require(Can.SEE_SURVEY_RESULTS, school);
        return pdf(reading.common(reported(campaign)), school.value(), language);
    }

    byte[] pdf(ReportReading.Common common, UUID school, Language language) {
        Map<String, Object> model = new ReportView(reading.of(common, school), language).model();
        return documents.of("survey-report", language, model);
    }

    /** What stands before the reports of all schools when they are bound together: what was asked, and who answered. */
    byte[] opening(CampaignId campaign, Language language) {
        ReportReading.Common common = reading.common(reported(campaign));
        return documents.of("survey-reports", language, new ReportsOpening(common.asked(), List.copyOf(common.schools().values()), language).model());
    }

    /** A campaign that has results; refuses what is not the viewer's. */
    CampaignDetails reported(CampaignId campaign) {
        CampaignDetails details = campaigns.details(campaign);
        if (details.state() == CampaignState.DRAFT || details.state() == CampaignState.SCHEDULED) {
            throw new NotFound();
        }
        return details;
    }
}
