package org.throughline.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a CDI proxy can stand before. */
public class TickingClock extends Clock {

    private final Clock clock;

    protected TickingClock() {
        this(null);
    }

    TickingClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
