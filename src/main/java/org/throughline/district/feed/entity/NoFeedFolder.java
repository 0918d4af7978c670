package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** The server was not told where watched folders lie. */
public class NoFeedFolder extends Refusal {}
