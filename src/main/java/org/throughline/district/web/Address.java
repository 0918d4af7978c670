package org.throughline.district.web;

import java.util.UUID;
import org.throughline.platform.NotFound;

/** What an address says, which anybody may have typed. */
final class Address {

    private Address() {}

    /** An id; refuses anything else as a thing that is not there. */
    static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
