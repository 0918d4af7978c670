package org.throughline.pd.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One section with what only its page shows.
 *
 * @param missing       for how many people and meetings no attendance is recorded
 * @param mayAttend     whether the viewer may take its attendance and see who holds a seat
 * @param mayRun        whether the viewer runs the catalog at its school
 */
public record SectionDetails(SectionRow row, long version, String outcomes, String strand, String standards, String cancelledBecause,
        Instant creditedAt, List<MeetingRow> meetings, List<FacilitatorRow> facilitators, long missing, boolean mayAttend, boolean mayRun) {

    /** One meeting; minutes is its length, recorded for how many people attendance is there. */
    public record MeetingRow(UUID id, Instant startsAt, Instant endsAt, String place, int minutes, int recorded) {}

    /** Who leads it. */
    public record FacilitatorRow(UUID person, String name) {}
}
