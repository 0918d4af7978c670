package org.throughline.vision.entity;

/** What the numbers of a measure are. */
public enum MeasureUnit { PERCENT, COUNT, POINTS }
