package org.throughline.pd.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.pd.CourseId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.StaffQueries;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.pd.entity.SectionPlan.Block;
import org.throughline.platform.Ids;

/** pd/section-edit.xhtml: a new run of a course, or another plan for one. */
@Named
@ViewScoped
public class SectionEditPage implements Serializable {

    private static final int LINES = 3;
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

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
            fill(details);
        }
        title = courses.course(CourseId.of(course)).title();
        Stream.generate(MeetingLine::new).limit(id == null ? LINES : 1).forEach(meetings::add);
    }

    private void fill(SectionDetails details) {
        form.label = details.row().label();
        form.school = details.row().schoolId().toString();
        form.room = details.row().room();
        form.fewest = details.row().fewest();
        form.most = details.row().most();
        form.opensOn = day(details.row().opensAt());
        form.closesOn = day(details.row().closesAt().minusSeconds(1));
        form.startsOn = day(details.row().startsAt());
        form.endsOn = day(details.row().endsAt().minusSeconds(1));
        List<String> leaders = details.facilitators().stream().map(one -> one.person().toString()).toList();
        form.facilitator = leaders.isEmpty() ? null : leaders.get(0);
        form.secondFacilitator = leaders.size() < 2 ? null : leaders.get(1);
        for (SectionDetails.MeetingRow meeting : details.meetings()) {
            MeetingLine line = new MeetingLine();
            line.day = day(meeting.startsAt());
            line.from = moments.local(meeting.startsAt()).toLocalTime().toString();
            line.to = moments.local(meeting.endsAt()).toLocalTime().toString();
            meetings.add(line);
        }
    }

    public String save() {
        SectionId section = id == null ? planning.plan(CourseId.of(course), plan()) : SectionId.of(id);
        if (id != null) {
            planning.change(section, seenVersion, plan());
        }
        return "section?faces-redirect=true&id=" + section;
    }

    private SectionPlan plan() {
        List<Block> blocks = meetings.stream().filter(line -> line.day != null)
                .map(line -> new Block(at(line.day, line.from), at(line.day, line.to), "")).toList();
        Set<PersonId> leaders = Stream.of(form.facilitator, form.secondFacilitator).filter(one -> one != null).map(Ids::parse).map(PersonId::new).collect(Collectors.toSet());
        return new SectionPlan(form.label == null ? "" : form.label, new OrganizationId(Ids.parse(form.school)), form.room, form.fewest, form.most,
                new ChoiceWindow(start(form.opensOn), end(form.closesOn)), blocks.isEmpty() ? start(form.startsOn) : null,
                blocks.isEmpty() ? end(form.endsOn) : null, blocks, leaders);
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

    private Instant start(String day) {
        return day == null || !day.matches(DAY) ? null : moments.instant(LocalDate.parse(day).atStartOfDay());
    }

    private Instant end(String day) {
        return day == null || !day.matches(DAY) ? null : moments.instant(LocalDate.parse(day).plusDays(1).atStartOfDay());
    }

    private Instant at(String day, String time) {
        return day == null || time == null || !day.matches(DAY) || !time.matches(TIME) ? null
                : moments.instant(LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time)));
    }

    private String day(Instant at) {
        return moments.local(at).toLocalDate().toString();
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
