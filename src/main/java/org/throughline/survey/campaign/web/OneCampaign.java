package org.throughline.survey.campaign.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;

/** What pages about one campaign have in common: which it is, in which version it was seen, and how its days are said. */
public abstract class OneCampaign implements Serializable {

    @Inject
    protected CampaignQueries campaigns;

    @Inject
    protected Texts texts;

    @Inject
    protected DomainClock clock;

    private String campaign;
    private long seenVersion;
    private transient CampaignDetails details;

    public void load() {
        seenVersion = getDetails().version();
    }

    public CampaignDetails getDetails() {
        if (details == null) {
            details = campaigns.details(id());
        }
        return details;
    }

    public String getTitle() {
        return getDetails().title().in(texts.language().code());
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    protected CampaignId id() {
        return CampaignId.of(campaign);
    }

    long seenVersion() {
        return seenVersion;
    }

    protected Days days() {
        return new Days(texts.language().locale(), clock.getZone());
    }

    /** The outcome that leads to a page about this campaign. */
    protected String to(String page) {
        return page + "?faces-redirect=true&campaign=" + campaign;
    }
}
