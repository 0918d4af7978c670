package org.throughline.vision.web;

import java.time.LocalDate;

/** A point of a timeline; kind is done, today or nothing for what is to come. */
public record Mark(LocalDate day, String when, String what, String kind) {}
