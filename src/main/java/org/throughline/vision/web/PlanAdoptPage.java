package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanDetails;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.entity.Voices;

/** vision/plan-adopt.xhtml and plan-close.xhtml: a leader puts a plan in force, or ends it; neither can be undone. */
@Named
@ViewScoped
public class PlanAdoptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanQueries queries;

    @Inject
    PlanAdoption adoption;

    @Inject
    Texts texts;

    private String id;
    private int families;
    private int onPaper;
    private int students;
    private int staff;
    private int community;

    public String adopt() {
        adoption.adopt(Ids.parse(id), new Voices(families, onPaper, students, staff, community));
        return "/vision/plan.xhtml?faces-redirect=true&id=" + id;
    }

    public String close() {
        adoption.close(Ids.parse(id));
        return "/vision/plan.xhtml?faces-redirect=true&id=" + id;
    }

    public PlanDetails getPlan() {
        return queries.plan(Ids.parse(id), texts.language());
    }

    public int getCommitments() {
        return queries.commitments(Ids.parse(id), texts.language()).size();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getFamilies() {
        return families;
    }

    public void setFamilies(int families) {
        this.families = families;
    }

    public int getOnPaper() {
        return onPaper;
    }

    public void setOnPaper(int onPaper) {
        this.onPaper = onPaper;
    }

    public int getStudents() {
        return students;
    }

    public void setStudents(int students) {
        this.students = students;
    }

    public int getStaff() {
        return staff;
    }

    public void setStaff(int staff) {
        this.staff = staff;
    }

    public int getCommunity() {
        return community;
    }

    public void setCommunity(int community) {
        this.community = community;
    }
}
