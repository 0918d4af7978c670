package org.throughline.district.feed.control;

import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.district.feed.entity.Timetable;

/** A feed as it is set up; access and timetable are null for a folder. */
public record FeedDetails(long version, String name, FeedKind kind, String folder, Access access, Timetable timetable, boolean active) {}
