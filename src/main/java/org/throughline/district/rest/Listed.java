package org.throughline.district.rest;

import java.util.List;

/**
 * A part of a list: the items from the first asked for.
 *
 * @param total how many there are in all
 * @param more  true where the list is longer, and was counted no further
 */
public record Listed<T>(List<T> items, int first, long total, boolean more) {

    Listed(List<T> items, int first, long total) {
        this(items, first, total, false);
    }

    static final int MOST = 500;

    static int size(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }
}
