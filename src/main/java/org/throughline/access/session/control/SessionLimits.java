package org.throughline.access.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.time.RealTime;

/** How long a session may last, and how long nobody may be seen in it. */
@ApplicationScoped
public class SessionLimits {

    /** How exactly it is known when somebody was last seen. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Inject
    @ConfigProperty(name = "session.life", defaultValue = "12")
    int hours;

    @Inject
    @ConfigProperty(name = "session.idle", defaultValue = "60")
    int minutes;

    @Inject
    @RealTime
    Clock clock;

    public Instant now() {
        return clock.instant();
    }

    /** Sessions that began before are over. */
    public Instant oldest() {
        return now().minus(Duration.ofHours(hours));
    }

    /** Sessions in which nobody was seen since are over. */
    public Instant quietest() {
        return now().minus(Duration.ofMinutes(minutes));
    }
}
