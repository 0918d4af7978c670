package org.throughline.platform.job;

/** Where a job stands. */
public enum JobState { RUNNING, DONE, FAILED, STOPPED }
