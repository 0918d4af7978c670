package org.throughline.access;

import org.throughline.platform.NotFound;

/**
 * It is there, but not for this person. Nobody outside can tell that from what is not there: the answer is that of
 * {@link NotFound} to the last byte. Only our own code and tests see the difference.
 */
public class NotYours extends NotFound {

    @Override
    public String key() {
        return new NotFound().key();
    }
}
