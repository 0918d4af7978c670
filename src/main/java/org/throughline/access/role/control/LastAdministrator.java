package org.throughline.access.role.control;

import org.throughline.platform.Refusal;

/** Without this role nobody would be left who can give roles. */
public class LastAdministrator extends Refusal {}
