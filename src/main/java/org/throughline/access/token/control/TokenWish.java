package org.throughline.access.token.control;

import java.time.Duration;

/** What somebody wants a new token to be: its name, its bounds, and for how many days. */
public record TokenWish(String label, TokenScope scope, int days) {

    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_DAYS = 365;

    public TokenWish {
        if (label == null || label.isBlank() || label.length() > MOST_CHARACTERS) {
            throw new TokenNameMissing();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new TokenTooLong(MOST_DAYS);
        }
    }

    Duration life() {
        return Duration.ofDays(days);
    }
}
