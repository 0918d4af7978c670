package org.throughline.survey.comment.entity;

/** Whether a comment may be read. */
public enum CommentState { NEW, RELEASED, HELD }
