package org.throughline.pd.web;

import java.io.Serializable;
import java.util.UUID;
import org.throughline.pd.control.SectionQueries.SeatRow;
import org.throughline.pd.entity.Origin;

/** One line of the attendance form. Before anything is recorded it offers the meeting's length. */
public class SeatLine implements Serializable {

    private final UUID person;
    private final String name;
    private final String school;
    private final boolean chosen;
    private final Integer recorded;
    private final Integer credit;
    private final boolean corrected;
    private Integer minutes;

    SeatLine(SeatRow seat, int length) {
        person = seat.person();
        name = seat.name();
        school = seat.school();
        chosen = seat.origin() == Origin.CHOSEN;
        recorded = seat.minutes();
        credit = seat.credit();
        corrected = seat.line() != null && seat.line() > 1;
        minutes = recorded == null ? Integer.valueOf(length) : recorded;
    }

    public UUID getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public String getSchool() {
        return school;
    }

    public boolean isChosen() {
        return chosen;
    }

    public Integer getRecorded() {
        return recorded;
    }

    public Integer getCredit() {
        return credit;
    }

    public boolean isCorrected() {
        return corrected;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
