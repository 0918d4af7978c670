package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** The role has ended already. */
public class RoleEnded extends Refusal {}
