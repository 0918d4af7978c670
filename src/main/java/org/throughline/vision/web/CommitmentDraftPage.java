package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.platform.Ids;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanDetails;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Wording;

/** vision/commitment-draft.xhtml: a leader adds a commitment to a plan that is still being written. */
@Named
@ViewScoped
public class CommitmentDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanQueries queries;

    @Inject
    PlanAdoption adoption;

    @Inject
    Texts texts;

    private final BothTongues shortTitle = new BothTongues();
    private final BothTongues title = new BothTongues();
    private final BothTongues words = new BothTongues();
    private final BothTongues reason = new BothTongues();
    private final BothTongues evidence = new BothTongues();
    private final BothTongues publicTitle = new BothTongues();
    private String plan;
    private String code;
    private LocalDate due;
    private List<Integer> cohorts;

    public String save() {
        Promise promise = new Promise(shortTitle.as(Wording::new), title.as(Wording::new), words.as(Wording::new), reason.as(Wording::new), evidence.as(Wording::new), publicTitle.as(Wording::new));
        CommitmentId made = adoption.commit(Ids.parse(plan), code, promise, due, cohorts == null ? Set.of() : Set.copyOf(cohorts));
        return "/vision/commitment.xhtml?faces-redirect=true&id=" + made;
    }

    public PlanDetails getDetails() {
        return queries.plan(Ids.parse(plan), texts.language());
    }

    public BothTongues getShortTitle() {
        return shortTitle;
    }

    public BothTongues getTitle() {
        return title;
    }

    public BothTongues getWords() {
        return words;
    }

    public BothTongues getReason() {
        return reason;
    }

    public BothTongues getEvidence() {
        return evidence;
    }

    public BothTongues getPublicTitle() {
        return publicTitle;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public List<Integer> getCohorts() {
        return cohorts;
    }

    public void setCohorts(List<Integer> cohorts) {
        this.cohorts = cohorts;
    }
}
