package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.throughline.platform.Ids;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanDetails;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.entity.PlanState;
import org.throughline.vision.entity.Wording;

/** vision/plan-consult.xhtml: a leader opens the listening, or holds it open longer and says why. */
@Named
@ViewScoped
public class PlanConsultPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 3;
    private static final int WEEKS_LONGER = 2;

    @Inject
    PlanQueries queries;

    @Inject
    PlanAdoption adoption;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private final BothTongues reason = new BothTongues();
    private String id;
    private LocalDate startsOn;
    private LocalDate endsOn;

    public void load() {
        startsOn = isOpen() ? getPlan().listeningStartsOn() : clock.today();
        endsOn = isOpen() ? getPlan().listeningEndsOn().plusWeeks(WEEKS_LONGER) : startsOn.plusMonths(MONTHS);
    }

    public String save() {
        if (isOpen()) {
            adoption.extendConsultation(Ids.parse(id), endsOn, reason.as(Wording::new));
        } else {
            adoption.openConsultation(Ids.parse(id), startsOn, endsOn);
        }
        return "/vision/plan.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isOpen() {
        return getPlan().state() == PlanState.CONSULTATION;
    }

    public PlanDetails getPlan() {
        return queries.plan(Ids.parse(id), texts.language());
    }

    public BothTongues getReason() {
        return reason;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
