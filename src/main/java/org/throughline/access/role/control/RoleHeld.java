package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** The person holds this role there already. */
public class RoleHeld extends Refusal {}
