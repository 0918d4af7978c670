package org.throughline.survey.reply.entity;

/** Somebody owes an answer; it was given in public; what it says is done. */
public enum ReplyState { OPEN, ANSWERED, DONE }
