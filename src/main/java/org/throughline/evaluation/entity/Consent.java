package org.throughline.evaluation.entity;

/** Whether those who can be recognized in it have agreed. */
public enum Consent { NOT_NEEDED, GIVEN, ASKED }
