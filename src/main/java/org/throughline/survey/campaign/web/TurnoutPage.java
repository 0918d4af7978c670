package org.throughline.survey.campaign.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.survey.campaign.control.CampaignWatching;
import org.throughline.survey.campaign.control.TurnoutQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;

/** survey/turnout.xhtml: how a campaign goes while it is open, and what can be done about it. */
@Named
@ViewScoped
public class TurnoutPage extends OneCampaign {

    @Inject
    TurnoutQueries queries;

    @Inject
    CampaignWatching watching;

    @Inject
    Viewer viewer;

    @Inject
    @ConfigProperty(name = "survey.target", defaultValue = "50")
    int target;

    private String by;
    private LocalDate remindOn;
    private LocalDate lastDay;
    private String reason;
    private transient TurnoutView view;
    private transient Boolean runner;

    @Override
    public void load() {
        super.load();
        lastDay = getDetails().lastDay().plusDays(7);
        remindOn = clock.today().plusDays(1);
    }

    public TurnoutView getView() {
        if (view == null) {
            TurnoutQueries.Axis axis = axis();
            view = new TurnoutView(axis, queries.rates(id(), axis), target, texts);
        }
        return view;
    }

    private TurnoutQueries.Axis axis() {
        return getAxes().stream().filter(one -> one.name().equals(by)).findFirst().orElse(TurnoutQueries.Axis.SCHOOL);
    }

    /** Students come without invitations, so all that is known of them is the school. */
    public List<TurnoutQueries.Axis> getAxes() {
        Audience audience = getDetails().audience();
        return Stream.of(TurnoutQueries.Axis.values()).filter(axis -> axis == TurnoutQueries.Axis.SCHOOL || audience == Audience.FAMILY
                || audience == Audience.STAFF && axis != TurnoutQueries.Axis.GRADE).toList();
    }

    public String day(LocalDate day) {
        return days().day(day);
    }

    private boolean isRunner() {
        if (runner == null) {
            runner = viewer.may(Can.RUN_SURVEYS) && watching.runs(id());
        }
        return runner;
    }

    public boolean isOpen() {
        return getDetails().state() == CampaignState.OPEN && isRunner();
    }

    public boolean isListable() {
        return isOpen() && getDetails().confidentiality() != Confidentiality.ANONYMOUS && getAxes().size() > 1;
    }

    public List<CampaignWatching.Planned> getPlanned() {
        return isRunner() ? watching.planned(id()) : List.of();
    }

    public List<CampaignWatching.Change> getChanges() {
        return isRunner() ? watching.changes(id()) : List.of();
    }

    public String plan() {
        watching.remindOn(id(), remindOn);
        return again();
    }

    public String drop(LocalDate day) {
        watching.dropReminder(id(), day);
        return again();
    }

    public String extend() {
        watching.extend(id(), seenVersion(), lastDay, reason);
        return again();
    }

    public String close() {
        watching.close(id(), seenVersion(), reason);
        return to("campaign");
    }

    private String again() {
        return to("turnout");
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getRemindOn() {
        return remindOn;
    }

    public void setRemindOn(LocalDate remindOn) {
        this.remindOn = remindOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
