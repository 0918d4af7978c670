package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Something that must be answered is not, or breaks a limit; the review says which. */
public class AnswersUnfit extends Refusal {
}
