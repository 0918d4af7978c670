package org.throughline.district.feed.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a service is read, by the district's clocks.
 *
 * @param runsAt      such as 02:30
 * @param days        of the week, Monday is 1: 12345 are the nights of school days
 * @param changesOnly asks for what changed, but on one day for everything
 * @param wholeOn     that day
 */
@Embeddable
public record Timetable(String runsAt, String days, boolean changesOnly, @Enumerated(EnumType.STRING) DayOfWeek wholeOn) {

    private static final int WEEK = 7;

    public Timetable {
        if (days == null || !days.matches("[1-7]{1,7}")) {
            throw new FeedWithoutDays();
        }
        if (runsAt == null || !runsAt.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new FeedTimeUnfit(String.valueOf(runsAt));
        }
    }

    /** The first time after a moment. A time that the clocks skip in spring is taken an hour later. */
    public Instant next(Instant after, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        for (int ahead = 0; ahead <= WEEK; ahead++) {
            LocalDate that = day.plusDays(ahead);
            Instant at = that.atTime(LocalTime.parse(runsAt)).atZone(zone).toInstant();
            if (days.contains(String.valueOf(that.getDayOfWeek().getValue())) && at.isAfter(after)) {
                return at;
            }
        }
        throw new IllegalStateException("no time within a week of " + after);
    }

    /** Whether everything is asked for on a day. */
    public boolean wholeOn(LocalDate day) {
        return !changesOnly || day.getDayOfWeek() == wholeOn;
    }
}
