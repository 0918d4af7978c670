package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.throughline.platform.phone.TextProvider;
import org.throughline.survey.answer.control.PreviewLinks;
import org.throughline.survey.answer.control.PublicAnswers;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.MailingStart;
import org.throughline.survey.campaign.control.NoticeSending;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/** survey/campaign-ways.xhtml: what parents and the public get to see of a campaign, and by which ways people come in. */
@Named
@ViewScoped
public class CampaignWaysPage extends FollowedJob {

    @Inject
    NoticeSending notices;

    @Inject
    MailingStart mailing;

    @Inject
    PreviewLinks previews;

    @Inject
    PublicAnswers publicAnswers;

    @Inject
    CampaignPlanning planning;

    @Inject
    TextProvider provider;

    private Integer inAll;
    private Integer perSchool;
    private transient NoticeSending.State notice;

    @Override
    public void load() {
        super.load();
        for (PublicAnswers.Quota quota : getQuotas()) {
            if (quota.school() == null) {
                inAll = quota.most();
            } else {
                perSchool = quota.most();
            }
        }
    }

    public NoticeSending.State getNotice() {
        if (notice == null) {
            notice = notices.state(id());
        }
        return notice;
    }

    public String getPreview() {
        return isOver() ? "" : previews.address(id());
    }

    public boolean isOver() {
        return getDetails().state() == CampaignState.CLOSED || getDetails().state() == CampaignState.PUBLISHED;
    }

    public boolean isStudents() {
        return getDetails().audience() == Audience.STUDENT;
    }

    public String getToldOn() {
        return getNotice().toldOn() == null ? "" : days().day(getNotice().toldOn());
    }

    public String getTellBy() {
        return days().day(getDetails().opensAt().atZone(clock.getZone()).toLocalDate().minusDays(getNotice().days()));
    }

    public String mail() {
        return to("campaign-ways", mailing.notice(id(), getNotice().byMail()));
    }

    public String paper() {
        notices.toldOnPaper(id());
        return to("campaign-ways");
    }

    public boolean isTextsPossible() {
        return provider.ready();
    }

    public String texts(boolean wanted) {
        planning.askByText(id(), seenVersion(), wanted);
        return to("campaign-ways");
    }

    public boolean isAnyone() {
        return getDetails().audience() == Audience.ANYONE;
    }

    public List<PublicAnswers.Quota> getQuotas() {
        return publicAnswers.quotas(id());
    }

    public List<PublicAnswers.Held> getHeld() {
        return publicAnswers.held(id());
    }

    public String limit() {
        publicAnswers.limit(id(), inAll, perSchool);
        return to("campaign-ways");
    }

    public String accept(PublicAnswers.Held held) {
        publicAnswers.accept(id(), held.reason(), held.day());
        return to("campaign-ways");
    }

    public String decline(PublicAnswers.Held held) {
        publicAnswers.decline(id(), held.reason(), held.day());
        return to("campaign-ways");
    }

    public String day(LocalDate day) {
        return days().day(day);
    }

    public Integer getInAll() {
        return inAll;
    }

    public void setInAll(Integer inAll) {
        this.inAll = inAll;
    }

    public Integer getPerSchool() {
        return perSchool;
    }

    public void setPerSchool(Integer perSchool) {
        this.perSchool = perSchool;
    }
}
