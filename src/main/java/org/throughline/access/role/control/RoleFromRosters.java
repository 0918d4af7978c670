package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** The rosters gave this role and would give it again. */
public class RoleFromRosters extends Refusal {}
