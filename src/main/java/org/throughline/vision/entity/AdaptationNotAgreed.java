package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** The school lives it before the district has agreed. */
public class AdaptationNotAgreed extends Refusal {}
