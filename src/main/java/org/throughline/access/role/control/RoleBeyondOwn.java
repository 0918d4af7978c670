package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** Someone gives a role that may do more there than they may themselves. */
public class RoleBeyondOwn extends Refusal {}
