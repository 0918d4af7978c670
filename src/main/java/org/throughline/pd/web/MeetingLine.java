package org.throughline.pd.web;

import java.io.Serializable;

/** One meeting on the form of a section; a line without a day is left out. */
public class MeetingLine implements Serializable {

    String day;
    String from;
    String to;

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
