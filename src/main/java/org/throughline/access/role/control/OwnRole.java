package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** Only administrators give themselves a role. */
public class OwnRole extends Refusal {}
