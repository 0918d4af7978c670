package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** Two other people typed this form already. */
public class FormTypedTwice extends Refusal {
}
