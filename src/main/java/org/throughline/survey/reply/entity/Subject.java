package org.throughline.survey.reply.entity;

/** What a reply is to. */
public enum Subject { ITEM, COMMITMENT, SCALE }
