package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Ids;
import org.throughline.survey.campaign.control.LettersMaking;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/letters.xhtml: letters and class cards to print. */
@Named
@ViewScoped
public class LettersPage extends FollowedJob {

    @Inject
    LettersMaking making;

    @Inject
    MailingStart mailing;

    private String set;

    public boolean isCards() {
        return getDetails().audience() == Audience.STUDENT;
    }

    public boolean isMakeable() {
        return getDetails().state() == CampaignState.OPEN && getDetails().audience() != Audience.ANYONE && (isCards() || getWaiting() > 0);
    }

    public long getWaiting() {
        return campaigns.uninvited(id()).byLetter();
    }

    public List<LettersMaking.Printed> getMade() {
        return making.made(id());
    }

    public String make() {
        return to("letters", mailing.letters(id(), isCards() ? 0 : getWaiting()));
    }

    public List<LettersMaking.CardSet> getSets() {
        return isCards() && getDetails().state() == CampaignState.OPEN ? making.sets(id()) : List.of();
    }

    public String anew() {
        making.anew(id(), Ids.parse(set));
        return to("letters");
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set;
    }

    public String printed(String school) {
        making.printed(id(), OrganizationId.of(school));
        return to("letters");
    }
}
