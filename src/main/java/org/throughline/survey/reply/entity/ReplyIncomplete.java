package org.throughline.survey.reply.entity;

import org.throughline.platform.Refusal;

/** Nothing is published before it says in English and Spanish what was heard and what is answered. */
public class ReplyIncomplete extends Refusal {
}
