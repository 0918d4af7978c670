package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** Only published results are answered. */
public class ResultsNotPublished extends Refusal {
}
