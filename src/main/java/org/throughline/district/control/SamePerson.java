package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** A record cannot be merged with itself. */
public class SamePerson extends Refusal {}
