package org.throughline.evaluation.entity;

/** How far a piece of evidence carries its claim: one case, several, or all there are. */
public enum Strength { ANECDOTE, SOME, STRONG }
