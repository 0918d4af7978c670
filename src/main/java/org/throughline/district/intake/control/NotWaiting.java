package org.throughline.district.intake.control;

import org.throughline.platform.Refusal;

/** Somebody else decided about this set meanwhile. */
public class NotWaiting extends Refusal {}
