package org.throughline.pd.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.AttendanceTaking;
import org.throughline.pd.control.CreditPosting;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionDetails;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.entity.Method;
import org.throughline.pd.entity.SectionState;
import org.throughline.platform.text.Texts;

/** pd/section.xhtml */
@Named
@ViewScoped
public class SectionPage implements Serializable {

    @Inject
    transient SectionQueries queries;

    @Inject
    transient SectionChoice choice;

    @Inject
    transient AttendanceTaking attendance;

    @Inject
    transient CreditPosting posting;

    @Inject
    transient Moments moments;

    @Inject
    transient Texts texts;

    private String id;
    private String meeting;
    private transient SectionDetails details;
    private ArrayList<SeatLine> seats = new ArrayList<>();

    /** Shows the section, and the attendance of the meeting asked for or of the last that has begun. */
    public void load() {
        details = queries.details(SectionId.of(id));
        if (meeting == null) {
            meeting = details.meetings().stream().filter(one -> !one.startsAt().isAfter(moments.now()))
                    .reduce((a, b) -> a.recorded() < details.row().taken() ? a : b).map(one -> one.id().toString()).orElse(null);
        }
        seats.clear();
        if (isLed()) {
            queries.seats(SectionId.of(id), shown() == null ? null : shown().id()).forEach(seat -> seats.add(new SeatLine(seat, length())));
        }
    }

    public void take() {
        choice.choose(SectionId.of(id));
        done("pd.catalog.taken", getRow().title());
    }

    public void giveBack() {
        choice.giveBack(SectionId.of(id));
        done("pd.catalog.given-back", getRow().title());
    }

    public void saveAttendance() {
        Map<PersonId, Integer> minutes = new HashMap<>();
        seats.stream().filter(seat -> seat.getMinutes() != null).forEach(seat -> minutes.put(new PersonId(seat.getPerson()), seat.getMinutes()));
        attendance.record(SectionId.of(id), shown() == null ? null : shown().id(), minutes, Method.ROSTER);
        done("pd.attendance.saved", minutes.size());
    }

    public void post() {
        int lines = posting.post(SectionId.of(id));
        done("pd.credit.done", lines);
    }

    private void done(String key, Object parameter) {
        load();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, parameter), null));
    }

    public SectionDetails getDetails() {
        if (details == null) {
            details = queries.details(SectionId.of(id));
        }
        return details;
    }

    public SectionRow getRow() {
        return getDetails().row();
    }

    public SectionState getState() {
        return getRow().state(moments.now());
    }

    public boolean isLed() {
        return getDetails().mayAttend() || getDetails().mayRun();
    }

    /** True once there is something to take attendance of. */
    public boolean isBegun() {
        return !getRow().cancelled() && !getRow().startsAt().isAfter(moments.now());
    }

    /** The meeting whose attendance is shown, null for a section without meetings. */
    public SectionDetails.MeetingRow shown() {
        return getDetails().meetings().stream().filter(one -> one.id().toString().equals(meeting)).findFirst().orElse(null);
    }

    public boolean isOver() {
        return getState() == SectionState.COMPLETED;
    }

    private int length() {
        return shown() == null ? getRow().mostMinutes() : shown().minutes();
    }

    public List<SeatLine> getSeats() {
        return seats;
    }

    public Moments getWords() {
        return moments;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }

    public UUID getShownId() {
        return shown() == null ? null : shown().id();
    }
}
