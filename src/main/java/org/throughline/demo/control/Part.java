package org.throughline.demo.control;

/** When a chapter is told: before sign-in opens, or in the background afterwards. */
public enum Part { PLAN, YEAR }
