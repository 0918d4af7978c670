package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** The school has said already how it lives this commitment: it words that anew instead of proposing a second one. */
public class AdaptationThere extends Refusal {}
