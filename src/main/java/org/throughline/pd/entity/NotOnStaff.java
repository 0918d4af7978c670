package org.throughline.pd.entity;

import org.throughline.platform.Refusal;

/** Seats are for people in the district’s rosters. */
public class NotOnStaff extends Refusal {}
