package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.pd.SectionId;
import org.throughline.pd.entity.Attendance;
import org.throughline.pd.entity.Meeting;
import org.throughline.pd.entity.Method;
import org.throughline.pd.entity.Registration;
import org.throughline.pd.entity.Section;
import org.throughline.platform.NotFound;
import org.throughline.platform.time.DomainClock;

/** Who leads a section, or takes attendance at its school, says how long each person was there. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class AttendanceTaking {

    @Inject
    Sections sections;

    @Inject
    AttendanceBook book;

    @Inject
    Ledger ledger;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /**
     * Records these people's minutes for one meeting, all at once. What is as recorded stays; other minutes are a further
     * line, and where credit was posted already, a reversal and a new line of it.
     *
     * @param meeting which of the section's, or null for a section without meetings
     * @param minutes of each person, 0 for absent
     */
    public void record(SectionId id, UUID meeting, Map<PersonId, Integer> minutes, Method method) {
        sections.requireLedOrAt(id, viewer.id(), viewer.scope(Can.TAKE_ATTENDANCE));
        Section section = sections.lock(id);
        Instant now = clock.instant();
        Meeting block = meeting(section, meeting);
        Map<PersonId, Attendance> holding = book.holding(section, meeting);
        List<Registration> changed = new ArrayList<>();
        for (Map.Entry<PersonId, Integer> one : minutes.entrySet()) {
            Attendance line = Attendance.first(section, block, one.getKey(), one.getValue(), method, viewer.id(), now);
            Attendance before = holding.get(one.getKey());
            if (before == null || before.minutes() != line.minutes()) {
                book.add(before == null ? line : before.corrected(line));
                section.registration(one.getKey()).ifPresent(changed::add);
            }
        }
        if (section.isCredited() && !changed.isEmpty()) {
            ledger.settle(section, changed, viewer.id(), now);
        }
    }

    private static Meeting meeting(Section section, UUID meeting) {
        if (meeting == null && section.meetings().isEmpty()) {
            return null;
        }
        return NotFound.unless(section.meetings().stream().filter(one -> one.id().equals(meeting)).findFirst().orElse(null));
    }
}
