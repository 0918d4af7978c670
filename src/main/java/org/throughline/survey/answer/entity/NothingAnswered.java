package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Nothing was answered, so there is nothing to send. */
public class NothingAnswered extends Refusal {
}
