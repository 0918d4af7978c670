package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** The plan is adopted or closed: its text no longer changes. */
public class PlanNotOpen extends Refusal {}
