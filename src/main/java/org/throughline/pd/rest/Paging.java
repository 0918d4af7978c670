package org.throughline.pd.rest;

import jakarta.ws.rs.BadRequestException;

/** The part of a list that a caller asks for. */
final class Paging {

    private static final int MOST = 500;

    private Paging() {}

    static int first(int first) {
        if (first < 0) {
            throw new BadRequestException("first is 0 or more");
        }
        return first;
    }

    static int size(int size) {
        if (size < 1 || size > MOST) {
            throw new BadRequestException("size is 1 to " + MOST);
        }
        return size;
    }
}
