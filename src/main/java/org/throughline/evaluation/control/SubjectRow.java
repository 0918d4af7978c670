package org.throughline.evaluation.control;

import org.throughline.evaluation.entity.Subject;

/** Visits done in a subject. */
public record SubjectRow(Subject subject, int done) {}
