package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.LettersMaking;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/letters.xhtml: letters and class cards to print. */
@Named
@ViewScoped
public class LettersPage implements Serializable {

    @Inject
    LettersMaking making;

    @Inject
    MailingStart mailing;

    @Inject
    CampaignQueries queries;

    @Inject
    Texts texts;

    private String campaign;
    private String job;
    private transient CampaignDetails details;

    public void load() {
        getDetails();
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

    public boolean isCards() {
        return getDetails().audience() == Audience.STUDENT;
    }

    public boolean isMakeable() {
        return getDetails().state() == CampaignState.OPEN && getDetails().audience() != Audience.ANYONE && (isCards() || getWaiting() > 0);
    }

    public long getWaiting() {
        return queries.uninvited(id()).byLetter();
    }

    public List<LettersMaking.Printed> getMade() {
        return making.made(id());
    }

    public String make() {
        return "letters?faces-redirect=true&campaign=" + campaign + "&job=" + mailing.letters(id(), isCards() ? 0 : getWaiting());
    }

    public String printed(String school) {
        making.printed(id(), OrganizationId.of(school));
        return "letters?faces-redirect=true&campaign=" + campaign;
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

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }
}
