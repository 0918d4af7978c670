package org.throughline.pd.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.entity.SectionPlan.Block;

/** One meeting on the form of a section; a line without a day is left out. */
public class MeetingLine implements Serializable {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private String day;
    private String from;
    private String to;

    static MeetingLine of(SectionDetails.MeetingRow meeting, Moments moments) {
        MeetingLine line = new MeetingLine();
        line.day = moments.local(meeting.startsAt()).toLocalDate().toString();
        line.from = moments.local(meeting.startsAt()).toLocalTime().toString();
        line.to = moments.local(meeting.endsAt()).toLocalTime().toString();
        return line;
    }

    Block block(Moments moments) {
        return new Block(at(from, moments), at(to, moments), "");
    }

    /** Null for what is no day or no time: the plan says so. */
    private Instant at(String time, Moments moments) {
        return time == null || !day.matches(SectionForm.DAY) || !time.matches(TIME) ? null : moments.instant(LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time)));
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
