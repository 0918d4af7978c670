package org.throughline.survey.answer.entity;

/** A public survey has as many answers as it takes. */
public class QuotaFull extends NotTakingAnswers {}
