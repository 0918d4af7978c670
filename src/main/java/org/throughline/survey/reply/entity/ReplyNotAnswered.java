package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** What is done needs its public answer first. */
public class ReplyNotAnswered extends Refusal {
}
