package org.throughline.survey.bank.entity;

import org.throughline.platform.Refusal;

/** Wordings with another way to answer, or another number of steps, cannot be compared over the years. */
public class AnswersDiffer extends Refusal {}
