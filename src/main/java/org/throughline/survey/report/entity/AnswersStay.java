package org.throughline.survey.report.entity;

import org.throughline.platform.Refusal;

/** Anonymous answers are told as figures of groups only: a file of them one by one would be a list of people in small groups. */
public class AnswersStay extends Refusal {
}
