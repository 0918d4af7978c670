package org.throughline.district.fetch.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long to wait before the next try: as long as the service asks for, else longer each time. */
final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(2);

    private final FetchLimits limits;

    Patience(FetchLimits limits) {
        this.limits = limits;
    }

    /** Whether a status says that the same request may go well later. */
    static boolean mayPass(int status) {
        return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    /**
     * Empty if it is no use to wait.
     *
     * @param tried      how often it was tried
     * @param retryAfter seconds or an HTTP date, as RFC 9110 has it; anything else counts as nothing
     */
    Optional<Duration> before(int tried, Optional<String> retryAfter, Instant now) {
        if (tried >= limits.tries()) {
            return Optional.empty();
        }
        Optional<Duration> asked = retryAfter.flatMap(text -> asked(text.strip(), now));
        if (asked.isPresent()) {
            return asked.filter(wait -> wait.compareTo(limits.pause()) <= 0);
        }
        Duration own = FIRST.multipliedBy(1L << (tried - 1));
        return Optional.of(own.compareTo(limits.pause()) > 0 ? limits.pause() : own);
    }

    private static Optional<Duration> asked(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration until = Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
