package org.throughline.access.privacy.entity;

import org.throughline.platform.Refusal;

/** A hold ends once. */
public class HoldEnded extends Refusal {}
