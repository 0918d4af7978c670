package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.BurdenQueries;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/campaign-check.xhtml: whom a campaign asks, counted before anything is sent. */
@Named
@ViewScoped
public class CampaignCheckPage implements Serializable {

    @Inject
    AudiencePlanning audiences;

    @Inject
    BurdenQueries burden;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries queries;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String campaign;
    private long seenVersion;
    private transient CampaignDetails details;
    private transient List<AudiencePlanning.Counted> counted;
    private transient BurdenQueries.Beside beside;

    public void load() {
        seenVersion = getDetails().version();
    }

    public CampaignDetails getDetails() {
        if (details == null) {
            details = queries.details(id());
        }
        return details;
    }

    public String getTitle() {
        return getDetails().title().in(texts.language().code());
    }

    public String getOpens() {
        return days().shortDay(getDetails().opensAt());
    }

    public String getCloses() {
        return days().day(getDetails().lastDay());
    }

    private Days days() {
        return new Days(texts.language().locale(), clock.getZone());
    }

    public AudiencePlanning.Counted getAll() {
        return counted("ALL").get(0);
    }

    public List<AudiencePlanning.Counted> getSchools() {
        return counted("SCHOOL");
    }

    public List<AudiencePlanning.Counted> getLanguages() {
        return counted("LANGUAGE");
    }

    private List<AudiencePlanning.Counted> counted(String kind) {
        if (counted == null) {
            counted = audiences.counted(id());
        }
        return counted.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** What else its audience is asked this year. */
    public BurdenQueries.Beside getBeside() {
        if (beside == null) {
            beside = burden.beside(id());
        }
        return beside;
    }

    public boolean isDraft() {
        return getDetails().state() == CampaignState.DRAFT;
    }

    public boolean isAnyone() {
        return getDetails().audience() == Audience.ANYONE;
    }

    public String schedule() {
        planning.schedule(id(), seenVersion);
        return "campaign?faces-redirect=true&campaign=" + campaign;
    }

    public String discard() {
        planning.discard(id(), seenVersion);
        return "campaigns?faces-redirect=true";
    }

    private CampaignId id() {
        return CampaignId.of(campaign);
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }
}
