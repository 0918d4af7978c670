package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.result.entity.PublishedSet;

/** Which tables a campaign publishes, for everybody who sees its results. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ResultTables {

    @Inject
    PublishedSets sets;

    @Inject
    CampaignQueries campaigns;

    public PublishedSet of(CampaignId campaign) {
        // refuses for who may not see the campaign
        campaigns.details(campaign);
        return sets.of(campaign);
    }
}
