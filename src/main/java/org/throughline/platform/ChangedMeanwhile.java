package org.throughline.platform;

/** Somebody else changed it after the person opened it. */
public class ChangedMeanwhile extends Refusal {}
