package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** This form counts already. */
public class FormCounted extends Refusal {
}
