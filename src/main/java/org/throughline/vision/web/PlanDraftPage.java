package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.entity.Wording;

/** vision/plan-draft.xhtml: a leader begins a plan. */
@Named
@ViewScoped
public class PlanDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 5;

    @Inject
    PlanQueries queries;

    @Inject
    PlanAdoption adoption;

    @Inject
    DomainClock clock;

    private final BothTongues title = new BothTongues();
    private final BothTongues vision = new BothTongues();
    private final BothTongues is = new BothTongues();
    private final BothTongues isNot = new BothTongues();
    private String district;
    private LocalDate startsOn;
    private LocalDate endsOn;

    public void load() {
        startsOn = clock.today();
        endsOn = startsOn.plusYears(YEARS);
        List<PlanQueries.DistrictRow> all = getDistricts();
        district = all.isEmpty() ? null : all.get(0).id().toString();
    }

    public String save() {
        UUID made = adoption.write(OrganizationId.of(district), title.as(Wording::new), vision.as(Wording::new), startsOn, endsOn, is.as(Wording::new), isNot.as(Wording::new));
        return "/vision/plan.xhtml?faces-redirect=true&id=" + made;
    }

    public List<PlanQueries.DistrictRow> getDistricts() {
        return queries.districts();
    }

    public BothTongues getTitle() {
        return title;
    }

    public BothTongues getVision() {
        return vision;
    }

    public BothTongues getIs() {
        return is;
    }

    public BothTongues getIsNot() {
        return isNot;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
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
