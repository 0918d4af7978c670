package org.throughline.district.feed.entity;

/** Why a feed is read: its time has come, or had come while the server was down; a person wants it; a file lies there. */
public enum RunCause { SCHEDULE, LATE, PERSON, FILE }
