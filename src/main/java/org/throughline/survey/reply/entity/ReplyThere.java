package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** Somebody has taken this result on already. */
public class ReplyThere extends Refusal {
}
