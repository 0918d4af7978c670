package org.throughline.district.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A team, who is in it and who was; mayChange tells whether the viewer may. */
public record TeamDetails(TeamRow team, long version, LocalDate madeOn, String madeBy, LocalDate endedOn, List<Member> members, boolean mayChange) {

    /** Somebody in the team from a day to a day, or still. */
    public record Member(UUID id, String name, String jobClass, LocalDate beginsOn, LocalDate endsOn) {}

    /** Somebody at the school who could be in it. */
    public record Colleague(UUID id, String name, String jobClass) {}
}
