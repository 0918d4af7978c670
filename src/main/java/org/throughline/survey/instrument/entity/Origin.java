package org.throughline.survey.instrument.entity;

/** Where an instrument came from. */
public enum Origin { OWN, LIMESURVEY, XLSFORM, QUALTRICS, OWN_FILE, TEMPLATE }
