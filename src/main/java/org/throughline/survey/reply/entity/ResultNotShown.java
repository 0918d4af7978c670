package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** There is no figure of this result here that may be shown, so there is nothing to answer. */
public class ResultNotShown extends Refusal {
}
