package org.throughline.vision.entity;

/** What a measure watches: what is done, what comes of it, or what must not suffer meanwhile. */
public enum MeasureKind { PROCESS, OUTCOME, BALANCING }
