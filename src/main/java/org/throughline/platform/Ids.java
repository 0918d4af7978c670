package org.throughline.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that are made before a row exists. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that indexes grow at their end. */
    public static UUID timeOrdered() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** The id that an address or a form names, which anybody may have typed; anything else is a thing that is not there. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
