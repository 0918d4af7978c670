package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.FollowUpDetails;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.FollowingUp;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportUnit;

/** vision/follow-up.xhtml: the school's own report and what the district found. */
@Named
@ViewScoped
public class FollowUpPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FollowUpQueries queries;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    CommitmentQueries commitments;

    @Inject
    FollowingUp followingUp;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Badges badges;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    private String id;
    private long seenVersion;
    private Integer reportedOf;
    private Integer reportedTotal;
    private ReportUnit unit = ReportUnit.CLASSES;
    private Finding finding;
    private LocalDate waivedUntil;
    private String note;
    private String nextStep;
    private String nextOwner;
    private transient FollowUpDetails details;

    public void load() {
        seenVersion = getDetails().version();
        if (getDetails().reported()) {
            reportedOf = getDetails().reportedOf();
            reportedTotal = getDetails().reportedTotal();
            unit = getDetails().reportedUnit();
        }
    }

    public String report() {
        followingUp.report(Ids.parse(id), seenVersion, new Report(reportedOf, reportedTotal, unit));
        return again();
    }

    public String hold() {
        followingUp.hold(Ids.parse(id), seenVersion, new Outcome(finding, waivedUntil, note, nextStep, nextOwner));
        return again();
    }

    private String again() {
        return "/vision/follow-up.xhtml?faces-redirect=true&id=" + id;
    }

    public FollowUpDetails getDetails() {
        if (details == null) {
            details = queries.details(Ids.parse(id), texts.language());
        }
        return details;
    }

    public Badge getState() {
        FollowUpDetails one = getDetails();
        return one.held() ? badges.of(one.finding(), one.heldOn(), one.waivedUntil()) : badges.of(one.state(clock.today()), one.due());
    }

    public CommitmentDetails getOwed() {
        return commitments.details(getDetails().commitment(), texts.language());
    }

    /** How the school lives it; null where it has not said. */
    public AdaptationDetails getLived() {
        return adaptations.of(getDetails().commitment(), getDetails().school(), texts.language()).orElse(null);
    }

    public List<AdaptationPage.Looked> getOthers() {
        return queries.of(getDetails().commitment(), getDetails().school(), texts.language()).stream().filter(one -> !one.id().equals(getDetails().id()))
                .map(one -> new AdaptationPage.Looked(one, one.held() ? badges.of(one.finding(), one.heldOn(), one.waivedUntil()) : badges.of(one.state(clock.today()), one.due()),
                        dates.brief(one.due()))).toList();
    }

    public String getReported() {
        FollowUpDetails one = getDetails();
        return one.reported() ? texts.of("vision.reported", one.reportedOf(), one.reportedTotal(), texts.get("vision.unit." + one.reportedUnit().key())) : "";
    }

    public String getSigned() {
        return texts.of("vision.signed", getDetails().reportedBy() == null ? "–" : getDetails().reportedBy(), dates.whole(getDetails().reportedOn()));
    }

    public String getHeld() {
        return texts.of("vision.held", getDetails().heldBy() == null ? "–" : getDetails().heldBy(), dates.whole(getDetails().heldOn()));
    }

    public String getDue() {
        return dates.whole(getDetails().due());
    }

    public String getOwner() {
        return Owners.named(texts, getDetails().nextOwner());
    }

    public List<ReportUnit> getUnits() {
        return List.of(ReportUnit.values());
    }

    public List<Finding> getFindings() {
        return List.of(Finding.values());
    }

    public List<Owners.Choice> getOwners() {
        return Owners.all(texts);
    }

    public boolean isReports() {
        return !getDetails().held() && viewer.scope(Can.ADAPT_COMMITMENTS).holds(getDetails().school());
    }

    public boolean isHolds() {
        return !getDetails().held() && viewer.scope(Can.LEAD_VISION).holds(getDetails().school());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Integer getReportedOf() {
        return reportedOf;
    }

    public void setReportedOf(Integer reportedOf) {
        this.reportedOf = reportedOf;
    }

    public Integer getReportedTotal() {
        return reportedTotal;
    }

    public void setReportedTotal(Integer reportedTotal) {
        this.reportedTotal = reportedTotal;
    }

    public ReportUnit getUnit() {
        return unit;
    }

    public void setUnit(ReportUnit unit) {
        this.unit = unit;
    }

    public Finding getFinding() {
        return finding;
    }

    public void setFinding(Finding finding) {
        this.finding = finding;
    }

    public LocalDate getWaivedUntil() {
        return waivedUntil;
    }

    public void setWaivedUntil(LocalDate waivedUntil) {
        this.waivedUntil = waivedUntil;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getNextStep() {
        return nextStep;
    }

    public void setNextStep(String nextStep) {
        this.nextStep = nextStep;
    }

    public String getNextOwner() {
        return nextOwner;
    }

    public void setNextOwner(String nextOwner) {
        this.nextOwner = nextOwner;
    }
}
