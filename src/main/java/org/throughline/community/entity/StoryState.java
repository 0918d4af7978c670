package org.throughline.community.entity;

/** A draft is read by those who tell stories only. */
public enum StoryState { DRAFT, PUBLISHED }
