package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Nobody can find out whose an answer of this campaign is. */
public class AnswersAnonymous extends Refusal {
}
