package org.throughline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The two clocks. Nobody else asks the system for the time. */
@ApplicationScoped
public class Clocks {

    @Produces
    @RealTime
    @ApplicationScoped
    TickingClock realTime() {
        return new TickingClock(Clock.system(ZoneOffset.UTC));
    }
}
