package org.throughline.survey.campaign.entity;

/** How an invitation reaches a person. */
public enum Channel { MAIL, LETTER }
