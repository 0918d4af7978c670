package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** The batch has no form of this number. */
public class FormNumberUnknown extends Refusal {
}
