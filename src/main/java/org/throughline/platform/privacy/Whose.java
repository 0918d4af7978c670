package org.throughline.platform.privacy;

/** Whom data are about: the groups of the families' page. */
public enum Whose { STUDENTS, FAMILIES, STAFF }
