package org.throughline.statistics;

/** What a reader gets of a group: its figures, the words that they are hidden, or nothing, as nobody is in it. */
public enum Visibility { SHOWN, HIDDEN, EMPTY }
