package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** In this campaign codes stand on the forms, or nobody has one: no envelope tells who took part. */
public class CodesOnForms extends Refusal {
}
