package org.throughline.access;

import java.util.List;

/** The district's rosters tell access where schools lie and who works there as what. In the caller's transaction. */
public interface RosterGrants {

    /** One organization of the tree; parents come before their children. */
    record Place(OrganizationId id, OrganizationId parent, String name, boolean school, boolean active) {}

    /** A role that a position in the rosters brings with it. */
    record Held(PersonId person, Role role, OrganizationId organization) {}

    /** Makes the tree know these places. */
    void places(List<Place> places);

    /** From now on rosters grant this at or below the district: what is no longer held ends, what people granted by hand stays. */
    void replace(OrganizationId district, List<Held> held);

    /** The same with what the rules make of the positions that the district's rosters hold today. */
    void byRules(OrganizationId district);
}
