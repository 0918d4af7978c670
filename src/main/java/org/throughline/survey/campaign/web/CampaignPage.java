package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.text.Language;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.reply.control.ReplyQueries;

/** survey/campaign.xhtml */
@Named
@ViewScoped
public class CampaignPage extends FollowedJob {

    @Inject
    CampaignPlanning planning;

    @Inject
    MailingStart mailing;

    @Inject
    InstrumentQueries instruments;

    @Inject
    ReplyQueries replies;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    private transient CampaignRow row;
    private transient CampaignQueries.Uninvited uninvited;

    public CampaignRow getRow() {
        if (row == null) {
            row = campaigns.row(id(), texts.language().code());
        }
        return row;
    }

    public List<Turnout> getTurnout() {
        return campaigns.turnout(id());
    }

    public List<CampaignQueries.Missing> getMissing() {
        return campaigns.missing(id());
    }

    public CampaignQueries.Uninvited getUninvited() {
        if (uninvited == null) {
            uninvited = campaigns.uninvited(id());
        }
        return uninvited;
    }

    public String getInstrument() {
        return instruments.details(getDetails().instrument()).title().in(texts.language().code());
    }

    public String getPurpose() {
        return texts.of("survey.campaign.purpose", texts.get("survey.audience." + getDetails().audience()),
                texts.get("survey.confidentiality." + getDetails().confidentiality()),
                days().shortDay(getDetails().opensAt()), days().day(getDetails().lastDay()), languages(getDetails().languages()));
    }

    private static String languages(Set<String> codes) {
        return java.util.Arrays.stream(Language.values()).filter(language -> codes.contains(language.code()))
                .map(Language::label).collect(Collectors.joining(", "));
    }

    public String getAnswerBy() {
        return days().day(getDetails().answerBy());
    }

    public String day(java.time.LocalDate day) {
        return days().day(day);
    }

    public String getPublicLink() {
        return getDetails().audience() == Audience.ANYONE && getDetails().state() != CampaignState.DRAFT ? publicUrl + "/s/" + getDetails().code() : "";
    }

    /** How many low results have a public answer. */
    public String getCoverage() {
        return replies.sentence(replies.coverage(id()));
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    public boolean isInviting() {
        return isRunner() && getDetails().state() == CampaignState.OPEN && (getDetails().audience() == Audience.FAMILY || getDetails().audience() == Audience.STAFF);
    }

    public long getReminded() {
        return campaigns.remindable(id());
    }

    public String publish() {
        planning.publish(id(), seenVersion());
        return to("results");
    }

    public String invite() {
        return to("campaign", mailing.start(id(), false, getUninvited().byMail()));
    }

    public String remind() {
        return to("campaign", mailing.start(id(), true, getReminded()));
    }
}
