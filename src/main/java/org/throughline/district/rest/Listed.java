package org.throughline.district.rest;

import java.util.List;

/** A part of a list: the items from the first asked for, and how many there are in all. */
public record Listed<T>(List<T> items, int first, long total) {

    static final int MOST = 500;

    static int size(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }
}
