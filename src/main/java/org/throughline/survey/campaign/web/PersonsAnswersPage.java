package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.PersonsAnswers;
import org.throughline.survey.campaign.entity.Confidentiality;

/** survey/answers-of.xhtml: who answered a campaign that is not anonymous, and, for a reason, what one of them said. */
@Named
@ViewScoped
public class PersonsAnswersPage implements Serializable {

    private static final int SIZE = 25;

    @Inject
    PersonsAnswers answers;

    @Inject
    Texts texts;

    private String campaign;
    private String words = "";
    private String invitation;
    private String reason;
    private transient List<PersonsAnswers.Answered> people;
    private transient List<PersonsAnswers.Said> said;
    private transient PersonsAnswers.Promise promise;

    public void load() {
        people = answers.answered(CampaignId.of(campaign), words, 0, SIZE);
    }

    public void look() {
        UUID chosen = Ids.parse(invitation);
        load();
        said = answers.said(CampaignId.of(campaign), chosen, reason, texts.language().code());
    }

    public String getTitle() {
        return asked().title();
    }

    public boolean isConfidential() {
        return asked().kind() == Confidentiality.CONFIDENTIAL;
    }

    public List<PersonsAnswers.Answered> getPeople() {
        return people == null ? List.of() : people;
    }

    private PersonsAnswers.Promise asked() {
        if (promise == null) {
            promise = answers.promise(CampaignId.of(campaign), texts.language().code());
        }
        return promise;
    }

    /** How many there are beyond those shown. */
    public long getMore() {
        return getPeople().isEmpty() ? 0 : getPeople().get(0).total() - getPeople().size();
    }

    public List<PersonsAnswers.Said> getSaid() {
        return said;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getInvitation() {
        return invitation;
    }

    public void setInvitation(String invitation) {
        this.invitation = invitation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
