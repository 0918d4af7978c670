package org.throughline.access.role.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param rosters   given by a rule from the rosters
 * @param grantedBy the name of who gave it, null for the rosters and the system
 * @param inForce   it holds today
 */
public record GrantRow(UUID id, PersonId person, String name, Role role, OrganizationId organization, String place, boolean rosters, LocalDate from, LocalDate until,
        Instant grantedAt, String grantedBy, String reason, Instant endedAt, String endedBy, String endReason, boolean inForce) {}
