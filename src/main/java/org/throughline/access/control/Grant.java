package org.throughline.access.control;

import java.util.Set;
import org.throughline.access.OrganizationId;
import org.throughline.access.Role;

/**
 * A role a person holds, and the school or district for which.
 *
 * @param unbounded for all there is: the root, or the only district
 * @param under     the organization and all below it
 */
record Grant(Role role, OrganizationId organization, boolean school, boolean unbounded, Set<OrganizationId> under) {}
