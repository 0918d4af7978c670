package org.throughline.evaluation.entity;

/** Where a walk stands. Ratings change only while it is walking. */
public enum WalkState { PLANNED, WALKING, DEBRIEFED, SHARED }
