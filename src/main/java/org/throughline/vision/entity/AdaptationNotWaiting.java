package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** Nothing of this school waits for an answer here. */
public class AdaptationNotWaiting extends Refusal {}
