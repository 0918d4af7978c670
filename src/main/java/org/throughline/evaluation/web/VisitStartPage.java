package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.BandRow;
import org.throughline.evaluation.control.CoverageRow;
import org.throughline.evaluation.control.ObserverQueries;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.control.WalkRow;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.Subject;
import org.throughline.platform.Ids;

/** evaluation/visit-start.xhtml: in which school, which grades and what subject the next visit is. */
@Named
@ViewScoped
public class VisitStartPage implements Serializable {

    @Inject
    ObserverQueries queries;

    @Inject
    WalkQueries walks;

    @Inject
    Observing observing;

    private String walk;
    private String school;
    private GradeBand band;
    private Subject subject;
    private String second;
    private transient WalkRow row;
    private transient List<CoverageRow> schools;

    public void load() {
        row = walks.walk(WalkId.of(walk));
        schools = queries.schools(row.id());
        if (school == null || schools.stream().noneMatch(each -> each.school().toString().equals(school))) {
            school = schools.isEmpty() ? null : schools.get(0).school().toString();
        }
    }

    public String start() {
        VisitId visit = observing.start(WalkId.of(walk), new OrganizationId(Ids.parse(school)), band, subject, second == null ? null : new PersonId(Ids.parse(second)));
        return "visit?faces-redirect=true&id=" + visit;
    }

    public List<BandRow> getBands() {
        return school == null ? List.of() : queries.bands(row.id(), new OrganizationId(Ids.parse(school)));
    }

    public Subject[] getSubjects() {
        return Subject.values();
    }

    public List<ObserverQueries.ObserverName> getOthers() {
        return school == null ? List.of() : queries.others(new OrganizationId(Ids.parse(school)));
    }

    public CoverageRow getInView() {
        return schools.stream().filter(each -> each.school().toString().equals(school)).findFirst().orElse(null);
    }

    public WalkRow getRow() {
        return row;
    }

    public List<CoverageRow> getSchools() {
        return schools;
    }

    public String getWalk() {
        return walk;
    }

    public void setWalk(String walk) {
        this.walk = walk;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public GradeBand getBand() {
        return band;
    }

    public void setBand(GradeBand band) {
        this.band = band;
    }

    public Subject getSubject() {
        return subject;
    }

    public void setSubject(Subject subject) {
        this.subject = subject;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
