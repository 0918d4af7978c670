package org.throughline.pd.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Ids;
import org.throughline.platform.privacy.Personal;

/** One line of proof: so many minutes of a person in a meeting. Never changed; the line with the highest number holds. */
@Entity
@Table(schema = "pd")
public class Attendance {

    @Id
    private UUID id = Ids.timeOrdered();

    @Personal("learning.attendance")
    private UUID sectionId;
    @Personal("learning.attendance")
    private UUID meetingId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @Personal("learning.attendance")
    private PersonId person;

    @Personal("learning.attendance")
    private int line;
    @Personal("learning.attendance")
    private int minutes;

    @Enumerated(EnumType.STRING)
    @Personal("learning.attendance")
    private Method method;

    @Personal("work.signed")
    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    @Personal("work.signed")
    private PersonId recordedBy;

    protected Attendance() {}

    private Attendance(UUID section, UUID meeting, PersonId person, int line, int minutes, Method method, PersonId by, Instant at) {
        sectionId = section;
        meetingId = meeting;
        this.person = person;
        this.line = line;
        this.minutes = minutes;
        this.method = method;
        recordedBy = by;
        recordedAt = at;
    }

    /**
     * The first line of a person who holds a seat.
     *
     * @param meeting which of the section's, or null where it has none
     * @param minutes 0 to the meeting's length; 0 is absent
     */
    public static Attendance first(Section section, Meeting meeting, PersonId person, int minutes, Method method, PersonId by, Instant at) {
        section.requireNotCancelled();
        if (at.isBefore(meeting == null ? section.startsAt() : meeting.startsAt())) {
            throw new MeetingAhead(section.title());
        }
        if (!section.seats(person)) {
            throw new NotRegistered(section.title());
        }
        int length = meeting == null ? section.course().mostMinutes() : meeting.minutes();
        if (minutes < 0 || minutes > length) {
            throw new MinutesBeyondMeeting(minutes, length);
        }
        return new Attendance(section.id(), meeting == null ? null : meeting.id(), person, 1, minutes, method, by, at);
    }

    /** The line that holds instead of this one. */
    public Attendance corrected(Attendance now) {
        return new Attendance(sectionId, meetingId, person, line + 1, now.minutes, now.method, now.recordedBy, now.recordedAt);
    }

    public PersonId person() {
        return person;
    }

    public int minutes() {
        return minutes;
    }

    public int line() {
        return line;
    }

    public UUID sectionId() {
        return sectionId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public Method method() {
        return method;
    }
}
