package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/campaign.xhtml */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    @Inject
    CampaignQueries queries;

    @Inject
    CampaignPlanning planning;

    @Inject
    MailingStart mailing;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    private String campaign;
    private long seenVersion;
    private String job;
    private transient CampaignDetails details;
    private transient CampaignRow row;
    private transient CampaignQueries.Uninvited uninvited;

    public void load() {
        seenVersion = getDetails().version();
    }

    public CampaignDetails getDetails() {
        if (details == null) {
            details = queries.details(id());
        }
        return details;
    }

    public CampaignRow getRow() {
        if (row == null) {
            row = queries.row(id(), texts.language().code());
        }
        return row;
    }

    public List<Turnout> getTurnout() {
        return queries.turnout(id());
    }

    public List<CampaignQueries.Missing> getMissing() {
        return queries.missing(id());
    }

    public CampaignQueries.Uninvited getUninvited() {
        if (uninvited == null) {
            uninvited = queries.uninvited(id());
        }
        return uninvited;
    }

    public String getPurpose() {
        Days days = new Days(texts.language().locale(), clock.getZone());
        return texts.of("survey.campaign.purpose", texts.get("survey.audience." + details.audience()), texts.get("survey.confidentiality." + details.confidentiality()),
                days.shortDay(details.opensAt()), days.day(details.lastDay()), languages(details.languages()));
    }

    private static String languages(Set<String> codes) {
        return java.util.Arrays.stream(Language.values()).filter(language -> codes.contains(language.code()))
                .map(Language::label).collect(Collectors.joining(", "));
    }

    public String getAnswerBy() {
        return new Days(texts.language().locale(), clock.getZone()).day(getDetails().answerBy());
    }

    public String day(java.time.LocalDate day) {
        return new Days(texts.language().locale(), clock.getZone()).day(day);
    }

    public String getPublicLink() {
        return getDetails().audience() == Audience.ANYONE && getDetails().state() != CampaignState.DRAFT ? publicUrl + "/s/" + getDetails().code() : "";
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    public boolean isInviting() {
        return isRunner() && getDetails().state() == CampaignState.OPEN && (getDetails().audience() == Audience.FAMILY || getDetails().audience() == Audience.STAFF);
    }

    public long getReminded() {
        return getRow().invited() - getRow().answered();
    }

    public String publish() {
        planning.publish(id(), seenVersion);
        return "results?faces-redirect=true&campaign=" + campaign;
    }

    public String invite() {
        job = mailing.start(id(), false, getUninvited().byMail()).toString();
        return again();
    }

    public String remind() {
        job = mailing.start(id(), true, getReminded()).toString();
        return again();
    }

    private String again() {
        return "campaign?faces-redirect=true&campaign=" + campaign + (job == null ? "" : "&job=" + job);
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
