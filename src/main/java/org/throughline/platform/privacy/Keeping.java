package org.throughline.platform.privacy;

import java.time.Instant;
import java.util.List;

/**
 * One kind of data that goes when it was kept long enough. Its texts are {@code retention.<kind>} and
 * {@code retention.<kind>.what}; its rule, with the period, is a row in db/reference. Asked and let go in the
 * caller's transaction.
 */
public interface Keeping {

    /** The rule's key, such as {@code platform.mail}. */
    String kind();

    /** Whether its dates are the wall clock's (mail, jobs, imports) or the district's calendar's (campaigns). */
    default boolean byWallClock() {
        return true;
    }

    /** What would go now. */
    Due due(Instant before);

    /** Lets at most so many go and returns how many went: 0 when none is left but what is held. */
    int letGo(Instant before, int most);

    /**
     * What would go.
     *
     * @param found   how many, without those that are held
     * @param held    how many must stay because of a legal hold
     * @param samples a few of them in words, to look at and never to be kept
     */
    record Due(long found, long held, List<String> samples) {}
}
