package org.throughline.survey.instrument.entity;

/** How an item is answered: on a scale, by one of several options, by any of several, in words. */
public enum ItemType { SCALE, SINGLE, MULTIPLE, TEXT }
