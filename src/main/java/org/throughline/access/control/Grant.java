package org.throughline.access.control;

import org.throughline.access.OrganizationId;
import org.throughline.access.Role;

/** A role a person holds, and the school or district for which. */
record Grant(Role role, OrganizationId organization, boolean school) {}
