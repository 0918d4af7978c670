package org.throughline.survey.campaign.entity;

/** How an invitation reaches a person; a card is handed out in class and is no person’s. */
public enum Channel { MAIL, TEXT, LETTER, CARD }
