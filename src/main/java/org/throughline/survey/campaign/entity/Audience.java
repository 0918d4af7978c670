package org.throughline.survey.campaign.entity;

/** Whom a campaign asks. Anyone comes by a public link and is not counted before. */
public enum Audience { STUDENT, FAMILY, STAFF, ANYONE }
