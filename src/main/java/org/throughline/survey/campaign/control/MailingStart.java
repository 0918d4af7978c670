package org.throughline.survey.campaign.control;

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
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;

/** Thousands of mails take longer than a page waits: they go out as a job that can be left and found again. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailingStart {

    @Inject
    Jobs jobs;

    @Inject
    Inviting inviting;

    @Inject
    LettersMaking letters;

    @Inject
    NoticeSending notices;

    @Inject
    CampaignQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    /** Returns the id under which the job is followed. */
    public UUID start(CampaignId campaign, boolean remind, long total) {
        inviting.requireOpen(campaign);
        String language = texts.language().code();
        String title = queries.details(campaign).title().in(language);
        return jobs.start("survey-mail", texts.of(remind ? "survey.job.remind" : "survey.job.invite", title), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "remind", String.valueOf(remind), "total", String.valueOf(total), "language", language));
    }

    /** The same for telling parents beforehand. */
    public UUID notice(CampaignId campaign, long total) {
        notices.state(campaign);
        String language = texts.language().code();
        return jobs.start("survey-notice", texts.of("ways.notice.job", queries.details(campaign).title().in(language)), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "total", String.valueOf(total), "language", language));
    }

    /** The same for letters and cards. */
    public UUID letters(CampaignId campaign, long total) {
        letters.schools(campaign);
        String language = texts.language().code();
        return jobs.start("survey-letters", texts.of("asking.letters.job.title", queries.details(campaign).title().in(language)), viewer.id().value(),
                Map.of("campaign", campaign.toString(), "total", String.valueOf(total), "language", language));
    }
}
