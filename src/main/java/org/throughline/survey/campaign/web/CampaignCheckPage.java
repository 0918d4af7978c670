package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.BurdenQueries;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.NoticeSending;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/campaign-check.xhtml: whom a campaign asks, counted before anything is sent. */
@Named
@ViewScoped
public class CampaignCheckPage extends OneCampaign {

    @Inject
    AudiencePlanning audiences;

    @Inject
    BurdenQueries burden;

    @Inject
    CampaignPlanning planning;

    @Inject
    NoticeSending notices;

    private transient NoticeSending.State notice;
    private transient List<AudiencePlanning.Counted> counted;
    private transient BurdenQueries.Beside beside;

    public String getOpens() {
        return days().shortDay(getDetails().opensAt());
    }

    public String getCloses() {
        return days().day(getDetails().lastDay());
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

    /** Whether parents have to be told beforehand, and were. */
    public NoticeSending.State getNotice() {
        if (notice == null) {
            notice = notices.state(id());
        }
        return notice;
    }

    public boolean isDraft() {
        return getDetails().state() == CampaignState.DRAFT;
    }

    public boolean isAnyone() {
        return getDetails().audience() == Audience.ANYONE;
    }

    public String schedule() {
        planning.schedule(id(), seenVersion());
        return to("campaign");
    }

    public String discard() {
        planning.discard(id(), seenVersion());
        return "campaigns?faces-redirect=true";
    }
}
