package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** Only who works at the school can be asked to type forms in. */
public class ClerkUnknown extends Refusal {
}
