package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** No invitation of the campaign has this code. */
public class LetterCodeUnknown extends Refusal {
}
