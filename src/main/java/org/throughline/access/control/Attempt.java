package org.throughline.access.control;

import java.time.Duration;

/**
 * What people try, and how often it may fail in a while: for one name from one address, for one name from anywhere, and
 * from one address for any name.
 */
public enum Attempt {
    PASSWORD(Duration.ofMinutes(5), 5, 50, 100),
    /** Six digits can be guessed, by somebody who already knows the password: few tries, from wherever they come. */
    CODE(Duration.ofMinutes(5), 5, 10, 100),
    LINK(Duration.ofMinutes(5), 20, Integer.MAX_VALUE, 20),
    /** Asking for a reset: each one is a mail to somebody. */
    RESET(Duration.ofHours(1), 3, 3, 60);

    private final Duration window;
    private final int mostOfBoth;
    private final int mostOfName;
    private final int mostOfAddress;

    Attempt(Duration window, int mostOfBoth, int mostOfName, int mostOfAddress) {
        this.window = window;
        this.mostOfBoth = mostOfBoth;
        this.mostOfName = mostOfName;
        this.mostOfAddress = mostOfAddress;
    }

    Duration window() {
        return window;
    }

    /** @param known the person came in from this address lately, so that strangers cannot shut them out there */
    boolean tooMany(long ofBoth, long ofName, long ofAddress, boolean known) {
        boolean elsewhere = ofName >= mostOfName || ofAddress >= mostOfAddress;
        return ofBoth >= mostOfBoth || elsewhere && !(known && this == PASSWORD);
    }
}
