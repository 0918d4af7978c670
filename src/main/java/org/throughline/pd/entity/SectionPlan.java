package org.throughline.pd.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;

/**
 * When, where, with whom and for how many a course is run.
 *
 * @param label    tells this run from others of its course, such as "Spring"
 * @param startsAt the first meeting's start; of weight only where there are no meetings, for a section at one's own pace
 * @param endsAt   the last meeting's end, likewise
 */
public record SectionPlan(String label, OrganizationId school, String room, int fewestSeats, int mostSeats, ChoiceWindow window,
        Instant startsAt, Instant endsAt, List<Block> meetings, Set<PersonId> facilitators) {

    /** A dated block. The place is empty where it is the section's room. */
    public record Block(Instant startsAt, Instant endsAt, String place) {

        public Block {
            if (startsAt == null || endsAt == null || !startsAt.isBefore(endsAt)) {
                throw new MeetingUnclear();
            }
        }
    }

    public SectionPlan {
        if (fewestSeats < 1 || mostSeats < fewestSeats) {
            throw new SeatsUpsideDown();
        }
        meetings = meetings.stream().sorted(Comparator.comparing(Block::startsAt)).toList();
        facilitators = Set.copyOf(facilitators);
        if (!meetings.isEmpty()) {
            startsAt = meetings.get(0).startsAt();
            endsAt = meetings.stream().map(Block::endsAt).max(Comparator.naturalOrder()).orElseThrow();
        }
        if (startsAt == null || endsAt == null || !startsAt.isBefore(endsAt)) {
            throw new SectionHasNoTime();
        }
        if (window.closesAt().isAfter(endsAt)) {
            throw new WindowEndsBeforeStart();
        }
    }
}
