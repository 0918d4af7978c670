package org.throughline.district.feed.entity;

/** Where a run stands. DELIVERED is on its way into force, WAITS needs a person's word, NOTHING found nothing changed. */
public enum RunState { RUNNING, DELIVERED, WAITS, DONE, NOTHING, FAILED }
