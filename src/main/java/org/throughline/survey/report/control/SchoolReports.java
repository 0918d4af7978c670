package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;

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

    public byte[] pdf(CampaignId campaign, OrganizationId school, Language language) {
        viewer.require(Can.SEE_SURVEY_RESULTS, school);
        return documents.report(reading.common(documents.reported(campaign)), school.value(), language);
    }
}
