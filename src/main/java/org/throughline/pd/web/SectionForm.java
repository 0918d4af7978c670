package org.throughline.pd.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.platform.Ids;

/** The fields of a section on its form. The end of the choice is its last day. */
public class SectionForm implements Serializable {

    static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private String label;
    private String school;
    private String room;
    private Integer fewest;
    private Integer most;
    private String opensOn;
    private String closesOn;
    private String startsOn;
    private String endsOn;
    private String facilitator;
    private String secondFacilitator;

    void fill(SectionDetails details, Moments moments) {
        SectionRow row = details.row();
        label = row.label();
        school = row.schoolId().toString();
        room = row.room();
        fewest = row.fewest();
        most = row.most();
        opensOn = day(moments, row.opensAt());
        closesOn = day(moments, row.closesAt().minusSeconds(1));
        startsOn = day(moments, row.startsAt());
        endsOn = day(moments, row.endsAt().minusSeconds(1));
        List<String> leaders = details.facilitators().stream().map(one -> one.person().toString()).toList();
        facilitator = leaders.isEmpty() ? null : leaders.get(0);
        secondFacilitator = leaders.size() < 2 ? null : leaders.get(1);
    }

    /** What was typed as a plan; without meetings it goes from its first day to its last. */
    SectionPlan plan(List<MeetingLine> meetings, Moments moments) {
        List<SectionPlan.Block> blocks = meetings.stream().filter(line -> line.getDay() != null).map(line -> line.block(moments)).toList();
        Set<PersonId> leaders = Stream.of(facilitator, secondFacilitator).filter(Objects::nonNull).map(Ids::parse).map(PersonId::new).collect(Collectors.toSet());
        return new SectionPlan(label == null ? "" : label, new OrganizationId(Ids.parse(school)), room, fewest, most,
                new ChoiceWindow(start(opensOn, moments), end(closesOn, moments)), blocks.isEmpty() ? start(startsOn, moments) : null,
                blocks.isEmpty() ? end(endsOn, moments) : null, blocks, leaders);
    }

    private static String day(Moments moments, Instant at) {
        return moments.local(at).toLocalDate().toString();
    }

    private static Instant start(String day, Moments moments) {
        return day == null || !day.matches(DAY) ? null : moments.instant(LocalDate.parse(day).atStartOfDay());
    }

    private static Instant end(String day, Moments moments) {
        return day == null || !day.matches(DAY) ? null : moments.instant(LocalDate.parse(day).plusDays(1).atStartOfDay());
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public Integer getFewest() {
        return fewest;
    }

    public void setFewest(Integer fewest) {
        this.fewest = fewest;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }

    public String getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(String opensOn) {
        this.opensOn = opensOn;
    }

    public String getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(String closesOn) {
        this.closesOn = closesOn;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getFacilitator() {
        return facilitator;
    }

    public void setFacilitator(String facilitator) {
        this.facilitator = facilitator;
    }

    public String getSecondFacilitator() {
        return secondFacilitator;
    }

    public void setSecondFacilitator(String secondFacilitator) {
        this.secondFacilitator = secondFacilitator;
    }
}
