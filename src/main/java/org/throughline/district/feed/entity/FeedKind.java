package org.throughline.district.feed.entity;

/** Where a feed takes sets from. */
public enum FeedKind { FOLDER, REST }
