package org.throughline.evaluation.entity;

/** What a note records: something there to see, or words that were said. */
public enum NoteKind { SAW, HEARD }
