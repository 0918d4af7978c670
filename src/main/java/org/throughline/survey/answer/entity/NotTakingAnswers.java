package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** The survey is not open, or not any more. */
public class NotTakingAnswers extends Refusal {
}
