package org.throughline.pd.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.pd.CourseId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.StaffQueries;

/** pd/section-edit.xhtml: a new run of a course, or another plan for one. */
@Named
@ViewScoped
public class SectionEditPage implements Serializable {

    private static final int LINES = 3;

    @Inject
    transient SectionQueries queries;

    @Inject
    transient CourseQueries courses;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient SectionPlanning planning;

    @Inject
    transient Moments moments;

    private String id;
    private String course;
    private String title;
    private long seenVersion;
    private SectionForm form = new SectionForm();
    private transient List<SelectItem> people;
    private ArrayList<MeetingLine> meetings = new ArrayList<>();

    public void load() {
        if (id != null) {
            SectionDetails details = queries.details(SectionId.of(id));
            course = details.row().courseId().toString();
            seenVersion = details.version();
            form.fill(details, moments);
            details.meetings().forEach(meeting -> meetings.add(MeetingLine.of(meeting, moments)));
        }
        title = courses.course(CourseId.of(course)).title();
        Stream.generate(MeetingLine::new).limit(id == null ? LINES : 1).forEach(meetings::add);
    }

    public String save() {
        SectionId section = id == null ? planning.plan(CourseId.of(course), form.plan(meetings, moments)) : SectionId.of(id);
        if (id != null) {
            planning.change(section, seenVersion, form.plan(meetings, moments));
        }
        return "section?faces-redirect=true&id=" + section;
    }

    public void addMeeting() {
        meetings.add(new MeetingLine());
    }

    public List<SelectItem> getPeople() {
        if (people == null) {
            people = readPeople();
        }
        return people;
    }

    private List<SelectItem> readPeople() {
        return staff.staff("", null, "").stream().map(one -> new SelectItem(one.person().toString(), one.name() + (one.school() == null ? "" : " · " + one.school()))).toList();
    }

    public List<SelectItem> getSchools() {
        return staff.schools().stream().map(one -> new SelectItem(one.id().toString(), one.name())).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getTitle() {
        return title;
    }

    public SectionForm getForm() {
        return form;
    }

    public List<MeetingLine> getMeetings() {
        return meetings;
    }
}
