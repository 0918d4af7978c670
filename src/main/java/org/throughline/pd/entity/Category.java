package org.throughline.pd.entity;

/** What sort of learning the minutes of a course count as. */
public enum Category { PEDAGOGY, CONTENT, ASSESSMENT, TECHNOLOGY, ENGLISH_LEARNERS, SPECIAL_EDUCATION, FAMILY_AND_COMMUNITY, LEADERSHIP, OPERATIONS }
