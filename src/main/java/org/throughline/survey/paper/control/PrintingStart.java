package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.Jobs;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** Forms are numbered at once; hundreds of them are made by a job that can be left and found again. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintingStart {

    private static final String KIND = "survey-paper";

    @Inject
    Jobs jobs;

    @Inject
    JobRows rows;

    @Inject
    PaperForms forms;

    @Inject
    PaperPrinting printing;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    /** Numbers a batch for each school. Returns the id of the job that makes them; empty where they are few. */
    public Optional<UUID> start(CampaignId campaign, List<OrganizationId> schools, String language, int count, String handIn) {
        schools.forEach(school -> forms.add(campaign, school, language, count, handIn));
        return printing.unmade(campaign).isEmpty() ? Optional.empty() : Optional.of(again(campaign));
    }

    /** Makes what is not made yet, or gone. Returns the id under which the job is followed. */
    public UUID again(CampaignId campaign) {
        String code = texts.language().code();
        long total = printing.unmade(campaign).stream().mapToLong(batch -> batch.forms() - batch.printed()).sum();
        UUID job = jobs.start(KIND, texts.of("paper.job.title", campaigns.details(campaign).title().in(code)), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "total", String.valueOf(total), "language", code));
        rows.resultAt(job, page(campaign));
        return job;
    }

    /** The job that makes forms of a campaign now. */
    public Optional<UUID> running(CampaignId campaign) {
        campaigns.details(campaign);
        return rows.running(KIND, page(campaign));
    }

    private static String page(CampaignId campaign) {
        return "/survey/paper.xhtml?campaign=" + campaign;
    }
}
