package org.throughline.district.intake.control;

/** Where an import stands. WAITING for a person's word; only a DONE one changed anything; a FAILED one can go on. */
public enum ImportState { STAGING, WAITING, APPLYING, DONE, REFUSED, FAILED, DISCARDED }
