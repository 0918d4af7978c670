package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** Reports of all schools are made by a job that can be left and found again. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportsStart {

    @Inject
    Jobs jobs;

    @Inject
    ReportsMaking making;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    /** Returns the id under which the job is followed. */
    public UUID start(CampaignId campaign, Language language) {
        String code = texts.language().code();
        int total = making.begin(campaign, language);
        return jobs.start("survey-reports", texts.of("exports.job.title", campaigns.details(campaign).title().in(code)), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "reports", language.code(), "total", String.valueOf(total), "language", code));
    }
}
