package org.throughline.pd.entity;

/** In which form a course teaches. */
public enum Format { WORKSHOP, COURSE, SELF_PACED, MICRO_CREDENTIAL, COMMUNITY, COACHING, CO_TEACHING }
