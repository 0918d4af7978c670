package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;

/** The report of a school on a campaign, as an accessible document in a language. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class SchoolReports {

    @Inject
    ReportReading reading;

    @Inject
    ReportDocuments documents;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    public ReportFile pdf(CampaignId campaign, OrganizationId school, Language language) {
        viewer.require(Can.SEE_SURVEY_RESULTS, school);
        CampaignDetails details = documents.reported(campaign);
        ReportReading.Common common = reading.common(details);
        byte[] pdf = documents.report(common, school.value(), language);
        audit.note(viewer.id().value(), "reports-taken", campaign.toString(), language.code() + ", " + school);
        return ReportFile.of(details.code(), common.schools().get(school.value()).name(), language, ".pdf", pdf);
    }
}
