package org.throughline.district.control;

/** What a person is here. Staff who are also parents are staff. */
public enum PersonKind { STAFF, STUDENT, GUARDIAN }
