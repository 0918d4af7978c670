package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** A plan is adopted with a definition and commitments, each of them in both languages. */
public class PlanIncomplete extends Refusal {}
