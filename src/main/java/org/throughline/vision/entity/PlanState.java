package org.throughline.vision.entity;

/** Where a plan stands; only an adopted one binds. */
public enum PlanState { DRAFT, CONSULTATION, ADOPTED, CLOSED }
