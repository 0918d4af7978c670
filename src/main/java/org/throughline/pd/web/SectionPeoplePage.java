package org.throughline.pd.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.StaffQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** pd/section-people.xhtml: assigning people to a section, or calling it off. */
@Named
@ViewScoped
public class SectionPeoplePage implements Serializable {

    @Inject
    transient SectionQueries queries;

    @Inject
    transient SectionPlanning planning;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient Texts texts;

    private String id;
    private String school;
    private String job;
    private String words;
    private String because;
    private transient SectionDetails details;

    public SectionDetails getDetails() {
        if (details == null) {
            details = queries.details(SectionId.of(id));
        }
        return details;
    }

    /** Whom the search names, while it names any. */
    public List<StaffQueries.StaffRow> getFound() {
        return school == null && job == null && words == null ? List.of()
                : staff.staff(words, school == null ? null : Ids.parse(school), job);
    }

    /** Seats everybody found who has no seat yet. */
    public String assign() {
        planning.assign(SectionId.of(id), getFound().stream().map(one -> new PersonId(one.person())).toList());
        return back();
    }

    public String cancel() {
        planning.cancel(SectionId.of(id), because);
        return back();
    }

    private String back() {
        return "section?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getSchools() {
        return staff.schools().stream().map(one -> new SelectItem(one.id().toString(), one.name())).toList();
    }

    public List<SelectItem> getJobs() {
        return staff.jobClasses().stream().map(one -> new SelectItem(one.jobClass(), job(one.jobClass()))).toList();
    }

    /** The word for a job class; districts have classes of their own. */
    public String job(String jobClass) {
        String word = jobClass == null ? "" : texts.get("pd.job." + jobClass);
        return word.startsWith("???") ? jobClass : word;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
