package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** This follow-up was held already; what was found stays. */
public class FollowUpHeld extends Refusal {}
