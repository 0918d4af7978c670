package org.throughline.community.entity;

/** Whether those who can be recognized in a story have agreed. */
public enum StoryConsent { NOT_NEEDED, GIVEN, ASKED }
