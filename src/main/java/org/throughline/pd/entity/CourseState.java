package org.throughline.pd.entity;

/** How far a course is on its way through the catalog. */
public enum CourseState { DRAFT, SUBMITTED, APPROVED, RETIRED }
