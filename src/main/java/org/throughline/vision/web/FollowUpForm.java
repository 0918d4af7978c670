package org.throughline.vision.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.throughline.vision.control.FollowUpDetails;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportUnit;

/** What is typed about a follow-up: the school's own report, and what the district found. */
public final class FollowUpForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer reportedOf;
    private Integer reportedTotal;
    private ReportUnit unit = ReportUnit.CLASSES;
    private Finding finding;
    private LocalDate waivedUntil;
    private String note;
    private String nextStep;
    private String nextOwner;

    /** What the school reported before, where it did. */
    void show(FollowUpDetails details) {
        if (details.reported()) {
            reportedOf = details.reportedOf();
            reportedTotal = details.reportedTotal();
            unit = details.reportedUnit();
        }
    }

    Report report() {
        return new Report(reportedOf, reportedTotal, unit);
    }

    Outcome outcome() {
        return new Outcome(finding, waivedUntil, note, nextStep, nextOwner);
    }

    public List<ReportUnit> getUnits() {
        return List.of(ReportUnit.values());
    }

    public List<Finding> getFindings() {
        return List.of(Finding.values());
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
