package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** A student's record is no adult's, and who works here stays staff. */
public class KindsApart extends Refusal {}
