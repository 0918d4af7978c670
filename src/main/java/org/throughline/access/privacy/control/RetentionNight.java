package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.time.RealTime;

/** Once a night, from two o'clock on, what was kept long enough goes: a minute at a time, so that a large night is many small ones. */
@ApplicationScoped
class RetentionNight implements BackgroundTask {

    private static final LocalTime FROM = LocalTime.of(2, 0);
    private static final LocalTime TO = LocalTime.of(6, 0);
    private static final Duration AT_ONCE = Duration.ofSeconds(45);

    @Inject
    RetentionRunning running;

    @Inject
    @ConfigProperty(name = "district.zone", defaultValue = "America/Chicago")
    String zone;

    @Inject
    @ConfigProperty(name = "retention.nightly", defaultValue = "true")
    boolean nightly;

    @Inject
    @RealTime
    Clock clock;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        Instant begun = clock.instant();
        Optional<UUID> run = running.unfinishedNight();
        if (run.isEmpty() && due(begun.atZone(ZoneId.of(zone)))) {
            run = Optional.of(running.begin(null));
        }
        if (run.isPresent()) {
            boolean more = true;
            while (more && clock.instant().isBefore(begun.plus(AT_ONCE))) {
                more = running.step(run.get());
            }
        }
    }

    private boolean due(ZonedDateTime now) {
        return nightly && !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(TO)
                && running.lastNight().map(last -> last.atZone(now.getZone()).toLocalDate().isBefore(now.toLocalDate())).orElse(true);
    }
}
