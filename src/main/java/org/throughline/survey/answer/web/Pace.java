package org.throughline.survey.answer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.time.RealTime;

/**
 * How fast the answer path may be used. A whole school can sit behind one address, so what counts there are codes that
 * open nothing, and a sum that no school reaches; a code by itself is used by one person. Counted in memory and forgotten
 * after minutes: who came from where is written down nowhere.
 */
@ApplicationScoped
public class Pace {

    /** More keys than this are not told apart within a window, so that nobody can fill the memory. */
    private static final int MOST_KEYS = 200_000;
    private static final long MINUTE = 60_000;
    private static final long TEN_MINUTES = 10 * MINUTE;

    @Inject
    @RealTime
    Clock clock;

    @Inject
    @ConfigProperty(name = "survey.pace.unknown", defaultValue = "300")
    int unknownIn10Minutes;

    @Inject
    @ConfigProperty(name = "survey.pace.code", defaultValue = "120")
    int actsOfCodeInMinute;

    @Inject
    @ConfigProperty(name = "survey.pace.address", defaultValue = "120000")
    int requestsOfAddressInMinute;

    private final Window unknown = new Window(TEN_MINUTES);
    private final Window codes = new Window(MINUTE);
    private final Window addresses = new Window(MINUTE);

    /** Counts a request; false where it is one too many. */
    boolean request(String address) {
        return addresses.count(address, clock.millis()) <= requestsOfAddressInMinute && unknown.of(address, clock.millis()) <= unknownIn10Minutes;
    }

    /** Counts an act with a code; false where it is one too many. */
    boolean act(String code) {
        return codes.count(code, clock.millis()) <= actsOfCodeInMinute;
    }

    /** Counts a code that opens nothing. */
    void unknown(String address) {
        unknown.count(address, clock.millis());
    }

    /** Counts by key, from nothing again in each stretch of time. */
    static final class Window {

        private final long millis;
        private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
        private volatile long began;

        Window(long millis) {
            this.millis = millis;
        }

        int count(String key, long now) {
            turn(now);
            String counted = counts.size() < MOST_KEYS || counts.containsKey(key) ? key : "";
            return counts.computeIfAbsent(counted, one -> new AtomicInteger()).incrementAndGet();
        }

        int of(String key, long now) {
            turn(now);
            AtomicInteger count = counts.get(key);
            return count == null ? 0 : count.get();
        }

        private void turn(long now) {
            long stretch = now - now % millis;
            if (began != stretch) {
                synchronized (counts) {
                    if (began != stretch) {
                        counts.clear();
                        began = stretch;
                    }
                }
            }
        }
    }
}
