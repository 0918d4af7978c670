package org.throughline.access;

import java.util.List;

/** Filled in by the district: who works where as what, as the rosters say today. Access makes roles of it by its rules. */
public interface RosterPositions {

    /**
     * One position of a member of staff.
     *
     * @param role     the rosters' word, such as teacher or principal
     * @param jobClass the district's own word, or null
     * @param school   whether the organization is a school
     */
    record Position(PersonId person, String role, String jobClass, OrganizationId organization, boolean school) {}

    List<Position> inForce(OrganizationId district);
}
