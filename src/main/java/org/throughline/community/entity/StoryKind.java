package org.throughline.community.entity;

/** A story of what worked, or of what was learned where it did not. */
public enum StoryKind { SUCCESS, LESSON }
