package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** Who owns an answer must be able to give it there. */
public class OwnerUnfit extends Refusal {
}
