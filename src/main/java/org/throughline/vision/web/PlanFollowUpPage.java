package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.FollowingUp;
import org.throughline.vision.control.LivingLine;
import org.throughline.vision.control.LivingQueries;

/** vision/plan-follow-up.xhtml: a leader plans to look at how a school lives a commitment. */
@Named
@ViewScoped
public class PlanFollowUpPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WEEKS = 4;

    @Inject
    CommitmentQueries commitments;

    @Inject
    LivingQueries living;

    @Inject
    FollowingUp followingUp;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String commitment;
    private String school;
    private LocalDate due;
    private transient List<LivingLine> schools;

    public void load() {
        due = clock.today().plusWeeks(WEEKS);
    }

    public String plan() {
        UUID made = followingUp.plan(CommitmentId.of(commitment), OrganizationId.of(school), due);
        return "/vision/follow-up.xhtml?faces-redirect=true&id=" + made;
    }

    public CommitmentDetails getOwed() {
        return commitments.details(CommitmentId.of(commitment), texts.language());
    }

    public List<LivingLine> getSchools() {
        if (schools == null) {
            schools = living.ofCommitment(CommitmentId.of(commitment), texts.language()).stream()
                    .sorted(Comparator.comparing(LivingLine::schoolName)).toList();
        }
        return schools;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
