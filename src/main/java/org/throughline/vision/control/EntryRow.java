package org.throughline.vision.control;

import java.time.Instant;
import java.time.LocalDate;

/** A value that somebody entered; corrected means that a later entry for the day holds. */
public record EntryRow(LocalDate asOf, double value, String note, String by, Instant at, boolean corrected) {}
