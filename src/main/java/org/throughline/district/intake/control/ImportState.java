package org.throughline.district.intake.control;

/** Where an import stands. REFUSED and FAILED ones changed nothing. */
public enum ImportState { STAGING, APPLYING, DONE, REFUSED, FAILED }
